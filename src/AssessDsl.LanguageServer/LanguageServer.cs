using System.Diagnostics.CodeAnalysis;
using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer;

/// <summary>A client's introduction and leave, and what it tells about its texts, files and folders.</summary>
internal sealed class LanguageServer(JsonRpc rpc, Session session, DiagnosticsPublisher publisher, string version) : ILanguageServer
{
    private readonly TaskCompletionSource _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the client says so.</summary>
    public Task Exited => _exit.Task;

    /// <summary>Whether the client took leave before it went.</summary>
    public bool IsShutDown { get; private set; }

    private ProjectSet Projects => session.Projects;

    public Task<InitializeResult> InitializeAsync(InitializeParams parameters)
    {
        session.Translator = Translator.Negotiate(parameters.Capabilities?.General?.PositionEncodings);
        session.Features = new(parameters.Capabilities);
        session.IsRunning = true;
        var folders = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        foreach (var folder in folders)
            Projects.AddFolder(FileUri.ToPath(folder));
        if (parameters.ProcessId is { } client)
            _ = EndWithAsync(client);
        return Task.FromResult(new InitializeResult(ServerCapabilitiesOffer.Create(session.Translator), new("assessc", version)));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Its types are listed in ProtocolJsonContext.")]
    public Task InitializedAsync(NoParams parameters)
    {
        var watchers = new WatchOptions([new("**/*.assess"), new("**/assess.json")]);
        return session.Features.CanWatch
            ? rpc.InvokeWithParameterObjectAsync("client/registerCapability", new RegistrationParams([new("watch", "workspace/didChangeWatchedFiles", watchers)]))
            : Task.CompletedTask;
    }

    public Task<NoParams?> ShutdownAsync()
    {
        IsShutDown = true;
        session.IsRunning = false;
        return Task.FromResult<NoParams?>(null);
    }

    public void Exit() => _exit.TrySetResult();

    public void DidOpen(DidOpenTextDocumentParams parameters)
    {
        var document = parameters.TextDocument;
        Projects.Open(new(document.Uri, FileUri.ToPath(document.Uri), document.Version, SourceText.From(document.Text)));
        Publish();
    }

    public void DidChange(DidChangeTextDocumentParams parameters)
    {
        if (Projects.Find(FileUri.ToPath(parameters.TextDocument.Uri)) is not { } file)
            return;
        var text = parameters.ContentChanges.Aggregate(file.Text, Apply);
        Projects.Change(file with { Text = text, Version = parameters.TextDocument.Version });
        Publish();
    }

    public void DidSave(DocumentParams parameters)
    {
        // Without a watcher a save is the moment to see what else has changed on disk.
        if (session.Features.CanWatch)
            return;
        Projects.Reload();
        Publish();
    }

    public void DidClose(DocumentParams parameters)
    {
        Projects.Close(FileUri.ToPath(parameters.TextDocument.Uri));
        session.SemanticTokens.Remove(parameters.TextDocument.Uri);
        Publish();
    }

    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters)
    {
        if (parameters.Changes.All(change => Projects.Find(FileUri.ToPath(change.Uri)) is not null))
            return;
        Projects.Reload();
        Publish();
    }

    public void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters)
    {
        foreach (var folder in parameters.Event.Removed)
            Projects.RemoveFolder(FileUri.ToPath(folder.Uri));
        foreach (var folder in parameters.Event.Added)
            Projects.AddFolder(FileUri.ToPath(folder.Uri));
        Projects.Reload();
        Publish();
    }

    private SourceText Apply(SourceText text, TextDocumentContentChangeEvent change) =>
        change.Range is { } range ? text.Replace(session.Translator.ToSpan(text, range), change.Text) : SourceText.From(change.Text);

    private void Publish() => publisher.Schedule(session.Snapshot);

    private async Task EndWithAsync(int processId)
    {
        try
        {
            using var client = System.Diagnostics.Process.GetProcessById(processId);
            await client.WaitForExitAsync().ConfigureAwait(false);
            Exit();
        }
        catch (ArgumentException)
        {
            // The number is from another machine or container; the end of the connection will do.
        }
    }
}
