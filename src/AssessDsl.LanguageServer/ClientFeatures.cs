using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>What a client can do, as far as the server makes a difference of it.</summary>
internal sealed class ClientFeatures(ClientCapabilities? capabilities)
{
    /// <summary>Whether proposals may hold places to fill in.</summary>
    public bool KnowsSnippets { get; } = capabilities?.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;

    /// <summary>Whether the client shows Markdown beside a word.</summary>
    public bool HoversMarkdown { get; } = KnowsMarkdown(capabilities?.TextDocument?.Hover?.ContentFormat);

    /// <summary>Whether the client shows Markdown beside proposals.</summary>
    public bool ProposesMarkdown { get; } = KnowsMarkdown(capabilities?.TextDocument?.Completion?.CompletionItem?.DocumentationFormat);

    /// <summary>Whether the client asks for an action's edits when the action is chosen.</summary>
    public bool ResolvesActions { get; } = capabilities?.TextDocument?.CodeAction is { DataSupport: true, ResolveSupport.Properties: { } properties } && properties.Contains("edit");

    /// <summary>Whether the client refuses changes that were meant for another version of a text.</summary>
    public bool ComparesVersions { get; } = capabilities?.Workspace?.WorkspaceEdit?.DocumentChanges == true;

    /// <summary>Whether the client can open the page of a code, by its address or by the command.</summary>
    public bool ShowsRulePages { get; } = capabilities?.Experimental?.AssessRulePages == true;

    /// <summary>Whether the client watches files when it is asked to.</summary>
    public bool CanWatch { get; } = capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;

    /// <summary>Whether the client watches files outside of its folders when it is asked to.</summary>
    public bool CanWatchElsewhere { get; } = capabilities?.Workspace?.DidChangeWatchedFiles?.RelativePatternSupport == true;

    /// <summary>Whether the client tells of the texts of other files when it is asked to.</summary>
    public bool CanOpenOthers { get; } = capabilities?.TextDocument?.Synchronization?.DynamicRegistration == true;

    /// <summary>Whether the client tells of changed settings when it is asked to.</summary>
    public bool CanTellSettings { get; } = capabilities?.Workspace?.DidChangeConfiguration?.DynamicRegistration == true;

    /// <summary>Whether the client can be asked for its settings.</summary>
    public bool HasSettings { get; } = capabilities?.Workspace?.Configuration == true;

    /// <summary>Whether the client shows that something takes its time.</summary>
    public bool ShowsProgress { get; } = capabilities?.Window?.WorkDoneProgress == true;

    /// <summary>Whether the client asks for diagnostics itself, and again when it is told to, so that pushed ones would be shown twice.</summary>
    public bool PullsDiagnostics { get; } = capabilities?.TextDocument?.Diagnostic is not null && capabilities.Workspace?.Diagnostics?.RefreshSupport == true;

    /// <summary>What the client asks for again when it is told to.</summary>
    public IReadOnlyList<string> Refreshable { get; } =
    [
        .. capabilities?.Workspace?.Diagnostics?.RefreshSupport == true ? ["diagnostic"] : (string[])[],
        .. capabilities?.Workspace?.InlayHint?.RefreshSupport == true ? ["inlayHint"] : (string[])[],
        .. capabilities?.Workspace?.CodeLens?.RefreshSupport == true ? ["codeLens"] : (string[])[],
        .. capabilities?.Workspace?.SemanticTokens?.RefreshSupport == true ? ["semanticTokens"] : (string[])[],
    ];

    private static bool KnowsMarkdown(string[]? formats) => formats is null || formats.Contains(MarkupContent.MarkdownKind);
}
