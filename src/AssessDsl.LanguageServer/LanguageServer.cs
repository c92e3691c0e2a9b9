using System.Diagnostics.CodeAnalysis;
using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide;
using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer;

/// <summary>
/// Answers a client. Messages come one after the other: those that change texts are done at once, and questions take
/// the texts of their moment to another thread.
/// </summary>
internal sealed class LanguageServer(JsonRpc rpc, DiagnosticsPublisher publisher, string version) : ILanguageServer
{
    private const int RequestFailed = -32803;

    private readonly ProjectSet _projects = new();
    private readonly TaskCompletionSource _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Translator _translator = new(countsBytes: false);
    private bool _knowsSnippets;
    private bool _canWatch;

    /// <summary>Ends when the client says so.</summary>
    public Task Exited => _exit.Task;

    /// <summary>Whether the client took leave before it went.</summary>
    public bool IsShutDown { get; private set; }

    public Task<InitializeResult> InitializeAsync(InitializeParams parameters)
    {
        var capabilities = parameters.Capabilities;
        _translator = Translator.Negotiate(capabilities?.General?.PositionEncodings);
        _knowsSnippets = capabilities?.TextDocument?.Completion?.CompletionItem?.SnippetSupport == true;
        _canWatch = capabilities?.Workspace?.DidChangeWatchedFiles?.DynamicRegistration == true;
        var folders = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        foreach (var folder in folders)
            _projects.AddFolder(FileUri.ToPath(folder));
        if (parameters.ProcessId is { } client)
            _ = EndWithAsync(client);
        return Task.FromResult(new InitializeResult(ServerCapabilitiesOffer.Create(_translator), new("assessc", version)));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Its types are listed in ProtocolJsonContext.")]
    public Task InitializedAsync(NoParams parameters)
    {
        var watchers = new WatchOptions([new("**/*.assess"), new("**/assess.json")]);
        return _canWatch
            ? rpc.InvokeWithParameterObjectAsync("client/registerCapability", new RegistrationParams([new("watch", "workspace/didChangeWatchedFiles", watchers)]))
            : Task.CompletedTask;
    }

    public Task<NoParams?> ShutdownAsync()
    {
        IsShutDown = true;
        return Task.FromResult<NoParams?>(null);
    }

    public void Exit() => _exit.TrySetResult();

    public void DidOpen(DidOpenTextDocumentParams parameters)
    {
        var document = parameters.TextDocument;
        _projects.Open(new(document.Uri, FileUri.ToPath(document.Uri), document.Version, SourceText.From(document.Text)));
        Publish();
    }

    public void DidChange(DidChangeTextDocumentParams parameters)
    {
        if (_projects.Find(FileUri.ToPath(parameters.TextDocument.Uri)) is not { } file)
            return;
        var text = parameters.ContentChanges.Aggregate(file.Text, Apply);
        _projects.Change(file with { Text = text, Version = parameters.TextDocument.Version });
        Publish();
    }

    public void DidSave(DocumentParams parameters)
    {
        // Without a watcher a save is the moment to see what else has changed on disk.
        if (_canWatch)
            return;
        _projects.Reload();
        Publish();
    }

    public void DidClose(DocumentParams parameters)
    {
        _projects.Close(FileUri.ToPath(parameters.TextDocument.Uri));
        Publish();
    }

    public void DidChangeWatchedFiles(DidChangeWatchedFilesParams parameters)
    {
        if (parameters.Changes.All(change => _projects.Find(FileUri.ToPath(change.Uri)) is not null))
            return;
        _projects.Reload();
        Publish();
    }

    public void DidChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams parameters)
    {
        foreach (var folder in parameters.Event.Removed)
            _projects.RemoveFolder(FileUri.ToPath(folder.Uri));
        foreach (var folder in parameters.Event.Added)
            _projects.AddFolder(FileUri.ToPath(folder.Uri));
        _projects.Reload();
        Publish();
    }

    public Task<CompletionList?> CompletionAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document => CompletionAnswer.Create(document, parameters.Position, _knowsSnippets), cancellationToken);

    public Task<Protocol.Hover?> HoverAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document => Ide.Hover.Get(document.Model, document.OffsetOf(parameters.Position)) is { } hover
            ? new Protocol.Hover(MarkupContent.Markdown(hover.Markdown), document.RangeOf(hover.Span)) : null, cancellationToken);

    public Task<Location[]?> DefinitionAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document =>
            Definition.Find(document.Model, document.OffsetOf(parameters.Position)).Select(document.LocationOf).ToArray(), cancellationToken);

    public Task<Location[]?> ReferencesAsync(ReferenceParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document =>
            References.Find(document.Model, document.OffsetOf(parameters.Position), parameters.Context.IncludeDeclaration, cancellationToken)
                .Select(document.LocationOf).ToArray(), cancellationToken);

    public Task<DocumentHighlight[]?> DocumentHighlightAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document => References.FindInFile(document.Model, document.OffsetOf(parameters.Position))
            .Select(span => new DocumentHighlight(document.RangeOf(span))).ToArray(), cancellationToken);

    public Task<Protocol.Range?> PrepareRenameAsync(PositionParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document =>
            Rename.FindName(document.Model, document.OffsetOf(parameters.Position)) is { } span ? document.RangeOf(span) : null, cancellationToken);

    public Task<WorkspaceEdit?> RenameAsync(RenameParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document =>
        {
            var result = Rename.Run(document.Model, document.OffsetOf(parameters.Position), parameters.NewName, cancellationToken);
            return result.Refusal is null ? document.EditOf(result.Edits) : throw new LocalRpcException(result.Refusal) { ErrorCode = RequestFailed };
        }, cancellationToken);

    public Task<Protocol.DocumentSymbol[]?> DocumentSymbolAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, SymbolAnswer.Create, cancellationToken);

    public Task<SymbolInformation[]> WorkspaceSymbolAsync(WorkspaceSymbolParams parameters, CancellationToken cancellationToken)
    {
        var (projects, files, translator) = (_projects.LoadFolders(), _projects.Files, _translator);
        return Task.Run(() => SymbolAnswer.Find(projects, files, parameters.Query, translator, cancellationToken), cancellationToken);
    }

    public Task<Protocol.SemanticTokens?> SemanticTokensAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, SemanticTokensAnswer.Create, cancellationToken);

    public Task<Protocol.CodeAction[]?> CodeActionAsync(RangeParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document => CodeActionAnswer.Create(document, parameters.Range), cancellationToken);

    public Task<Protocol.FoldingRange[]?> FoldingRangeAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, FoldingAnswer.Create, cancellationToken);

    public Task<TextEdit[]?> FormattingAsync(DocumentParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document => Formatter.GetEdits(document.Model.SyntaxTree).Select(document.EditOf).ToArray(), cancellationToken);

    public Task<TextEdit[]?> RangeFormattingAsync(RangeParams parameters, CancellationToken cancellationToken) =>
        AskAsync(parameters.TextDocument, document =>
            Formatter.GetEdits(document.Model.SyntaxTree, document.SpanOf(parameters.Range)).Select(document.EditOf).ToArray(), cancellationToken);

    private Task<T?> AskAsync<T>(TextDocumentIdentifier file, Func<Document, T?> answer, CancellationToken cancellationToken) where T : class
    {
        var path = FileUri.ToPath(file.Uri);
        if (_projects.FindProject(path) is not { } project || project.GetModel(path) is not { } model)
            return Task.FromResult<T?>(null);
        var document = new Document(model, project, _projects.Files, _translator);
        return Task.Run(() => answer(document), cancellationToken);
    }

    private SourceText Apply(SourceText text, TextDocumentContentChangeEvent change) =>
        change.Range is { } range ? text.Replace(_translator.ToSpan(text, range), change.Text) : SourceText.From(change.Text);

    private void Publish() => publisher.Schedule(_projects, _translator);

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
