using AssessDsl.Ide;
using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>What the server says about itself: exactly what it can do.</summary>
internal static class ServerCapabilitiesOffer
{
    private const int Incremental = 2;

    /// <summary>Folders count as well: an editor that moves or deletes one says nothing of the files in it.</summary>
    private static readonly FileOperationOptions s_sources =
        new([new("file", new("**/*.assess")), new("file", new("**/assess.json")), new("file", new("**", Matches: "folder"))]);

    /// <summary>
    /// Project files are told of as they are typed, and nothing else is offered for them: they are not the language's, and
    /// an editor has what it takes for JSON.
    /// </summary>
    public static Registration[] ProjectFiles { get; } =
    [
        .. ((string[])["didOpen", "didChange", "didClose"]).Select(message => new Registration(
            $"project-files-{message}", $"textDocument/{message}", new(DocumentSelector: [new("file", "**/assess.json")], SyncKind: Incremental))),
    ];

    public static ServerCapabilities Create(Translator translator) => new()
    {
        PositionEncoding = translator.Encoding,
        TextDocumentSync = new(OpenClose: true, Incremental, Save: true),
        CompletionProvider = new(["@", ".", ":", ",", "(", " "]),
        RenameProvider = new(PrepareProvider: true),
        SemanticTokensProvider = new(SemanticTokensAnswer.Legend, new(Delta: true), Range: true),
        CodeActionProvider = new(CodeActionAnswer.Kinds, ResolveProvider: true),
        Workspace = new(new(Supported: true, ChangeNotifications: true), new(s_sources, s_sources, s_sources)),
        CodeLensProvider = new(ResolveProvider: true),
        InlayHintProvider = true,
        CallHierarchyProvider = true,
        TypeHierarchyProvider = true,
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
