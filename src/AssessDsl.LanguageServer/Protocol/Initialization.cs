using System.Text.Json;

namespace AssessDsl.LanguageServer.Protocol;

internal sealed record InitializeParams(
    int? ProcessId = null, string? RootUri = null, WorkspaceFolder[]? WorkspaceFolders = null, ClientCapabilities? Capabilities = null, JsonElement? InitializationOptions = null);

internal sealed record ClientCapabilities(
    GeneralClientCapabilities? General = null, WorkspaceClientCapabilities? Workspace = null, TextDocumentClientCapabilities? TextDocument = null, WindowClientCapabilities? Window = null,
    ExperimentalClientCapabilities? Experimental = null);

/// <summary>What a client can do beyond the protocol: show rule pages by an address of the server's own, and run <c>assess.explain</c>.</summary>
internal sealed record ExperimentalClientCapabilities(bool? AssessRulePages = null);

internal sealed record WindowClientCapabilities(bool? WorkDoneProgress = null);

internal sealed record GeneralClientCapabilities(string[]? PositionEncodings = null);

internal sealed record WorkspaceClientCapabilities(
    WatchCapabilities? DidChangeWatchedFiles = null, DynamicCapabilities? DidChangeConfiguration = null, bool? Configuration = null, WorkspaceEditCapabilities? WorkspaceEdit = null,
    RefreshCapabilities? Diagnostics = null, RefreshCapabilities? InlayHint = null, RefreshCapabilities? CodeLens = null, RefreshCapabilities? SemanticTokens = null);

internal sealed record WorkspaceEditCapabilities(bool? DocumentChanges = null);

internal sealed record DynamicCapabilities(bool? DynamicRegistration = null);

internal sealed record WatchCapabilities(bool? DynamicRegistration = null, bool? RelativePatternSupport = null);

internal sealed record RefreshCapabilities(bool? RefreshSupport = null);

internal sealed record TextDocumentClientCapabilities(
    CompletionClientCapabilities? Completion = null, DynamicCapabilities? Diagnostic = null, DynamicCapabilities? Synchronization = null,
    CodeActionClientCapabilities? CodeAction = null, HoverClientCapabilities? Hover = null);

internal sealed record HoverClientCapabilities(string[]? ContentFormat = null);

internal sealed record CodeActionClientCapabilities(bool? DataSupport = null, ResolveSupport? ResolveSupport = null);

internal sealed record ResolveSupport(string[]? Properties = null);

internal sealed record CompletionClientCapabilities(CompletionItemCapabilities? CompletionItem = null);

internal sealed record CompletionItemCapabilities(bool? SnippetSupport = null, string[]? DocumentationFormat = null);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }
    public required TextDocumentSyncOptions TextDocumentSync { get; init; }
    public required CompletionOptions CompletionProvider { get; init; }
    public required RenameOptions RenameProvider { get; init; }
    public required SemanticTokensOptions SemanticTokensProvider { get; init; }
    public required CodeActionOptions CodeActionProvider { get; init; }
    public required WorkspaceServerCapabilities Workspace { get; init; }
    public required DiagnosticOptions DiagnosticProvider { get; init; }
    public required DocumentOnTypeFormattingOptions DocumentOnTypeFormattingProvider { get; init; }
    public required DocumentLinkOptions DocumentLinkProvider { get; init; }
    public required CodeLensOptions CodeLensProvider { get; init; }
    public bool SelectionRangeProvider { get; init; }
    public bool InlayHintProvider { get; init; }
    public bool CallHierarchyProvider { get; init; }
    public bool TypeHierarchyProvider { get; init; }
    public bool HoverProvider { get; init; }
    public bool DefinitionProvider { get; init; }
    public bool ReferencesProvider { get; init; }
    public bool DocumentHighlightProvider { get; init; }
    public bool DocumentSymbolProvider { get; init; }
    public bool WorkspaceSymbolProvider { get; init; }
    public bool FoldingRangeProvider { get; init; }
    public bool DocumentFormattingProvider { get; init; }
    public bool DocumentRangeFormattingProvider { get; init; }
}

internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, bool Save);

internal sealed record CompletionOptions(string[] TriggerCharacters);

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, SemanticTokensFullOptions Full, bool Range);

internal sealed record SemanticTokensFullOptions(bool Delta);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);

internal sealed record DocumentOnTypeFormattingOptions(string FirstTriggerCharacter, string[] MoreTriggerCharacter);

internal sealed record DocumentLinkOptions(bool ResolveProvider);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);

internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders, FileOperationsServerCapabilities FileOperations);

internal sealed record FileOperationsServerCapabilities(FileOperationOptions DidCreate, FileOperationOptions DidRename, FileOperationOptions DidDelete);

internal sealed record FileOperationOptions(FileOperationFilter[] Filters);

internal sealed record FileOperationFilter(string Scheme, FileOperationPattern Pattern);

internal sealed record FileOperationPattern(string Glob, string? Matches = null);

internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);
