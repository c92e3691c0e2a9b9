using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer;

/// <summary>
/// What the handlers of a client's messages share. Messages come one after the other: those that change texts are done
/// at once, and questions take the texts of their moment to another thread.
/// </summary>
internal sealed class Session(Client client) : IDisposable
{
    private CancellationTokenSource _change = new();

    /// <summary>The client.</summary>
    public Client Client => client;

    /// <summary>The open files and their projects.</summary>
    public ProjectSet Projects { get; } = new();

    /// <summary>What the client counts in.</summary>
    public Translator Translator { get; set; } = new(PositionEncoding.Utf16);

    /// <summary>What the client can do.</summary>
    public ClientFeatures Features { get; set; } = new(null);

    /// <summary>What the client wanted the user to see at the start.</summary>
    public Settings InitialSettings { get; set; } = new();

    /// <summary>What the user wants to see.</summary>
    public Settings Settings { get; set; } = new();

    /// <summary>Whether the client has introduced itself.</summary>
    public bool IsInitialized { get; set; }

    /// <summary>Whether the client has taken leave.</summary>
    public bool IsShutDown { get; set; }

    /// <summary>The colours that the client has of each file.</summary>
    public SemanticTokensCache SemanticTokens { get; } = new();

    /// <summary>What the client knows to be wrong in the workspace.</summary>
    public WorkspaceReports WorkspaceReports { get; } = new();

    /// <summary>Ends when a text, a file or a folder changes.</summary>
    public CancellationToken UntilChange => _change.Token;

    /// <summary>Ends what is worked out from texts as they were.</summary>
    public void NoteChange()
    {
        _change.Cancel();
        _change.Dispose();
        _change = new();
    }

    /// <summary>The projects of the open files as they are now.</summary>
    public ProjectSnapshot Snapshot => new(Projects.Files, Projects.Projects, Translator, Features);

    /// <summary>The projects of the open files and of the workspace's folders as they are now.</summary>
    public async Task<ProjectSnapshot> GetWholeSnapshotAsync(CancellationToken cancellationToken)
    {
        DemandRunning();
        using var progress = ProgressReport.Begin(client, Features);
        await Projects.LoadFoldersAsync(progress, cancellationToken).ConfigureAwait(true);
        return Snapshot;
    }

    /// <summary>Answers a question about a file; null for a file that no project has.</summary>
    public Task<T?> AskAsync<T>(TextDocumentIdentifier file, Func<Document, T?> answer, CancellationToken cancellationToken) where T : class
    {
        DemandRunning();
        var path = FileUri.ToPath(file.Uri);
        if (Projects.FindProject(path) is not { } project || project.GetModel(path, cancellationToken) is not { } model)
            return Task.FromResult<T?>(null);
        var document = new Document(model, project, Snapshot);
        return RunAsync(() => answer(document), cancellationToken);
    }

    /// <summary>Answers a question about a file for which all projects of the workspace's folders have to be there.</summary>
    public async Task<T?> AskInWholeAsync<T>(TextDocumentIdentifier file, Func<Document, T?> answer, CancellationToken cancellationToken) where T : class
    {
        var untilChange = UntilChange;
        await GetWholeSnapshotAsync(cancellationToken).ConfigureAwait(true);
        return untilChange.IsCancellationRequested
            ? throw Refuse(ErrorCode.ContentModified, "The text has changed since this was asked.")
            : await AskAsync(file, answer, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Works out an answer on another thread; what is not wanted any more is not answered.</summary>
    public static Task<T> RunAsync<T>(Func<T> answer, CancellationToken cancellationToken) => Task.Run(() =>
    {
        var result = answer();
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    }, cancellationToken);

    /// <summary>Refuses requests before the client's introduction and after its leave, as the protocol says.</summary>
    public void DemandRunning()
    {
        if (IsShutDown)
            throw Refuse(ErrorCode.InvalidRequest, "The server is shut down.");
        if (!IsInitialized)
            throw Refuse(ErrorCode.ServerNotInitialized, "The server has not been initialized.");
    }

    /// <summary>What a request that cannot be served is answered with.</summary>
    public static LocalRpcException Refuse(ErrorCode code, string message) => new(message) { ErrorCode = (int)code };

    public void Dispose() => _change.Dispose();
}
