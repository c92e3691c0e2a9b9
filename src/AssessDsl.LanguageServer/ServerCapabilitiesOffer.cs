using AssessDsl.Ide;
using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>What the server says about itself: exactly what it can do.</summary>
internal static class ServerCapabilitiesOffer
{
    private const int Incremental = 2;

    public static ServerCapabilities Create(Translator translator) => new()
    {
        PositionEncoding = translator.Encoding,
        TextDocumentSync = new(OpenClose: true, Incremental, Save: true),
        CompletionProvider = new(["@", ".", ":", ",", "(", " "]),
        RenameProvider = new(PrepareProvider: true),
        SemanticTokensProvider = new(SemanticTokensAnswer.Legend, new(Delta: true), Range: true),
        CodeActionProvider = new(CodeActionAnswer.Kinds),
        Workspace = new(new(Supported: true, ChangeNotifications: true)),
        DiagnosticProvider = new("assess", InterFileDependencies: true, WorkspaceDiagnostics: true),
        DocumentOnTypeFormattingProvider = new(TypingFormatter.Triggers[0], [.. TypingFormatter.Triggers[1..]]),
        DocumentLinkProvider = new(ResolveProvider: false),
        SelectionRangeProvider = true,
        HoverProvider = true,
        DefinitionProvider = true,
        ReferencesProvider = true,
        DocumentHighlightProvider = true,
        DocumentSymbolProvider = true,
        WorkspaceSymbolProvider = true,
        FoldingRangeProvider = true,
        DocumentFormattingProvider = true,
        DocumentRangeFormattingProvider = true,
    };
}
