using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>What a client can do, as far as the server makes a difference of it.</summary>
internal sealed class ClientFeatures(ClientCapabilities? capabilities)
{
    /// <summary>Whether proposals may hold places to fill in.</summary>
    public bool KnowsSnippets { get; } = capabilities?.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;

    /// <summary>Whether the client watches files when it is asked to.</summary>
    public bool CanWatch { get; } = capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;
}
