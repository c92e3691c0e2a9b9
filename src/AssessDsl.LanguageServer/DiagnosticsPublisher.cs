using AssessDsl.Compiler;
using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using Diagnostic = AssessDsl.Compiler.Diagnostics.Diagnostic;

namespace AssessDsl.LanguageServer;

/// <summary>
/// Tells the client what is wrong with its open files and their project files, the cheap part of the file in hand first
/// and what others have to do with it last. A newer edit ends older work.
/// </summary>
internal sealed class DiagnosticsPublisher(Client client) : IDisposable
{
    /// <summary>How long nobody has to type before files are looked at in which nobody does.</summary>
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, PublishDiagnosticsParams> _published = new(StringComparer.Ordinal);
    private readonly CarriedFindings _carried = new();
    private CancellationTokenSource _current = new();

    /// <summary>Publishes for the texts as they are now.</summary>
    /// <param name="snapshot">The texts.</param>
    /// <param name="pulled">Whether the client asks for what is wrong with sources itself, so that only settings are left.</param>
    /// <param name="edited">The path of the file in hand.</param>
    public void Schedule(ProjectSnapshot snapshot, bool pulled, string? edited = null)
    {
        _current.Cancel();
        _current.Dispose();
        _current = new();
        var cancellationToken = _current.Token;
        _ = Task.Run(() => PublishAsync(snapshot, pulled, edited, cancellationToken), cancellationToken);
    }

    public void Dispose()
    {
        _current.Cancel();
        _current.Dispose();
        _turn.Dispose();
    }

    private async Task PublishAsync(ProjectSnapshot snapshot, bool pulled, string? edited, CancellationToken cancellationToken)
    {
        try
        {
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await PublishInTurnAsync(snapshot, pulled, edited, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // A newer text is on its way.
        }
        catch (Exception exception)
        {
            await client.LogErrorAsync(exception.ToString()).ConfigureAwait(false);
        }
    }

    private async Task PublishInTurnAsync(ProjectSnapshot snapshot, bool pulled, string? edited, CancellationToken cancellationToken)
    {
        var paths = snapshot.DiagnosedFiles.Where(path => !pulled || !OpenFile.HoldsSource(path)).OrderBy(path => path != edited).ToArray();
        await ClearAsync(_published.Keys.Except(paths.Select(snapshot.UriOf)).ToArray()).ConfigureAwait(false);
        foreach (var path in paths)
        {
            await PublishInStagesAsync(snapshot, path, isInHand: path == edited, cancellationToken).ConfigureAwait(false);
            if (path == edited && paths.Length > 1)
                await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What goes wrong with one file keeps no other from being looked at.</summary>
    private async Task PublishInStagesAsync(ProjectSnapshot snapshot, string path, bool isInHand, CancellationToken cancellationToken)
    {
        try
        {
            if (isInHand)
                await PublishAsync(snapshot, path, DiagnosticStage.Semantics, cancellationToken).ConfigureAwait(false);
            await PublishAsync(snapshot, path, DiagnosticStage.Rules, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await client.LogErrorAsync(exception.ToString()).ConfigureAwait(false);
        }
    }

    private async Task PublishAsync(ProjectSnapshot snapshot, string path, DiagnosticStage stage, CancellationToken cancellationToken)
    {
        var report = DiagnosticsAnswer.Publish(snapshot, path, project => Find(snapshot, project, path, stage, cancellationToken));
        if (_published.TryGetValue(report.Uri, out var last) && report.SaysSame(last))
            return;
        cancellationToken.ThrowIfCancellationRequested();
        await client.PublishAsync(report).ConfigureAwait(false);
        _published[report.Uri] = report;
    }

    private IEnumerable<Diagnostic> Find(ProjectSnapshot snapshot, OpenProject project, string path, DiagnosticStage stage, CancellationToken cancellationToken)
    {
        var found = project.GetDiagnostics(path, snapshot.IsOpen(path), stage, cancellationToken);
        if (project.GetModel(path, cancellationToken)?.SyntaxTree.Text is not { } text)
            return found;
        if (stage < DiagnosticStage.Rules)
            return found.Concat(_carried.For(path, text));
        _carried.Remember(path, text, found);
        return found;
    }

    private async Task ClearAsync(string[] uris)
    {
        foreach (var uri in uris)
        {
            await client.PublishAsync(new(uri, null, [])).ConfigureAwait(false);
            _published.Remove(uri);
            _carried.Forget(FileUri.ToPath(uri));
        }
    }
}
