using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>A client's introduction and leave, and what it tells about its texts, files and folders.</summary>
internal sealed class LanguageServer(Session session, DiagnosticsPublisher publisher, string version) : ILanguageServer
{
    /// <summary>What the protocol calls a file that neither came nor went.</summary>
    private const int Changed = 2;

    private readonly FileWatch _watch = new(session);
    private readonly TaskCompletionSource _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the client says so.</summary>
    public Task Exited => _exit.Task;

    private ProjectSet Projects => session.Projects;

    public Task<InitializeResult> InitializeAsync(InitializeParams parameters)
    {
        if (session.IsInitialized)
            throw Session.Refuse(ErrorCode.InvalidRequest, "The server has been initialized already.");
        session.Translator = Translator.Negotiate(parameters.Capabilities?.General?.PositionEncodings);
        session.Features = new(parameters.Capabilities);
        session.Settings = session.InitialSettings = new Settings().With(parameters.InitializationOptions);
        session.IsInitialized = true;
        var folders = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        foreach (var folder in folders)
            Projects.AddFolder(FileUri.ToFolder(folder));
        if (parameters.ProcessId is { } client)
            _ = EndWithAsync(client);
        return Task.FromResult(new InitializeResult(ServerCapabilitiesOffer.Create(session.Translator), new("assessc", version)));
    }

    public async Task InitializedAsync(NoParams parameters)
    {
        var features = session.Features;
        _ = session.Client.LogAsync($"assessc {version} serves {string.Join(", ", Projects.Folders.DefaultIfEmpty("the files that are opened"))}.");
        await _watch.BeginAsync().ConfigureAwait(false);
        if (features.CanOpenOthers)
            await session.Client.RegisterAsync(ServerCapabilitiesOffer.ProjectFiles).ConfigureAwait(false);
        if (features.CanTellSettings)
            await session.Client.RegisterAsync(new Registration("settings", "workspace/didChangeConfiguration", new(Section: Settings.Section))).ConfigureAwait(false);
        if (features.HasSettings)
            await DidChangeConfigurationAsync(new(null)).ConfigureAwait(false);
    }

    public Task<NoParams?> ShutdownAsync()
    {
        session.DemandRunning();
        session.IsShutDown = true;
        return Task.FromResult<NoParams?>(null);
    }

    public void Exit() => _exit.TrySetResult();

    public void DidOpen(DidOpenTextDocumentParams parameters)
    {
        var document = parameters.TextDocument;
        session.SemanticTokens.Open(document.Uri);
        using var progress = ProgressReport.Begin(session.Client, session.Features);
        Projects.Open(new(document.Uri, FileUri.ToPath(document.Uri), document.Version, SourceText.From(document.Text)), progress);
        PublishAfter(document.Uri);
    }

    public void DidChange(DidChangeTextDocumentParams parameters)
    {
        if (Projects.Find(FileUri.ToPath(parameters.TextDocument.Uri)) is not { } file)
            return;
        var text = parameters.ContentChanges.Aggregate(file.Text, Apply);
        Projects.Open(file with { Text = text, Version = parameters.TextDocument.Version });
        PublishAfter(parameters.TextDocument.Uri);
    }

    public async Task DidSaveAsync(DocumentParams parameters)
    {
        // Without a watcher a save is the moment to see what else has changed on disk. Who types on does not wait for it.
        if (session.Features.CanWatch)
            return;
        using var progress = ProgressReport.Begin(session.Client, session.Features);
        if (await Projects.ReloadAsync(progress).ConfigureAwait(true))
            TellOfReload();
    }

    public void DidClose(DocumentParams parameters)
    {
        Projects.Close(FileUri.ToPath(parameters.TextDocument.Uri));
        session.SemanticTokens.Close(parameters.TextDocument.Uri);
        Publish();
        if (!OpenFile.HoldsSource(FileUri.ToPath(parameters.TextDocument.Uri)))
            RefreshAll();
    }

    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters)
    {
        if (parameters.Changes.All(change => change.Type == Changed && Projects.Find(FileUri.ToPath(change.Uri)) is not null))
            return;
        Reload(parameters.Changes.Select(change => change.Uri));
    }

    public void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters)
    {
        foreach (var folder in parameters.Event.Removed)
            Projects.RemoveFolder(FileUri.ToFolder(folder.Uri));
        foreach (var folder in parameters.Event.Added)
            Projects.AddFolder(FileUri.ToFolder(folder.Uri));
        Reload();
    }

    public void DidCreateFiles(FileOperationsParams parameters) => Reload(parameters);

    public void DidRenameFiles(FileOperationsParams parameters) => Reload(parameters);

    public void DidDeleteFiles(FileOperationsParams parameters) => Reload(parameters);

    public async Task DidChangeConfigurationAsync(DidChangeConfigurationParams parameters)
    {
        session.Settings = session.InitialSettings.With(session.Features.HasSettings
            ? await session.Client.GetSettingsAsync(Settings.Section).ConfigureAwait(false)
            : parameters.Settings);
        Refresh("inlayHint", "codeLens");
    }

    private void Reload(FileOperationsParams operations) =>
        Reload(operations.Files.SelectMany(file => new[] { file.Uri, file.OldUri, file.NewUri }).OfType<string>());

    /// <summary>Reads files again that have changed on disk; all that there are, where none is named.</summary>
    private void Reload(IEnumerable<string>? changed = null)
    {
        using var progress = ProgressReport.Begin(session.Client, session.Features);
        if (changed is null)
            Projects.Reload(progress);
        else
            Projects.Reload([.. changed.Select(FileUri.ToPath).Distinct()], progress);
        TellOfReload();
    }

    private void TellOfReload()
    {
        _ = session.Client.LogAsync($"Read what has changed on disk; there are {Projects.Projects.Sum(project => project.Compilation.SyntaxTrees.Length)} files in {Projects.Projects.Count} projects.");
        Publish();
        RefreshAll();
    }

    private void RefreshAll() => Refresh("diagnostic", "semanticTokens", "inlayHint", "codeLens");

    private void Refresh(params string[] what)
    {
        foreach (var refreshed in what.Intersect(session.Features.Refreshable))
            _ = session.Client.RefreshAsync(refreshed);
    }

    private SourceText Apply(SourceText text, TextDocumentContentChangeEvent change) =>
        change.Range is { } range ? text.Replace(session.Translator.ToSpan(text, range), change.Text) : SourceText.From(change.Text);

    /// <summary>Other files look different as well after an edit of settings.</summary>
    private void PublishAfter(string edited)
    {
        var path = FileUri.ToPath(edited);
        Publish(path);
        if (!OpenFile.HoldsSource(path))
            RefreshAll();
    }

    private void Publish(string? edited = null)
    {
        session.NoteChange();
        _watch.Add(Projects.Projects);
        publisher.Schedule(session.Snapshot, session.Features.PullsDiagnostics, edited);
    }

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
