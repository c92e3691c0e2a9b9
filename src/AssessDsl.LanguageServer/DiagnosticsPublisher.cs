using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using AssessDsl.Project;

namespace AssessDsl.LanguageServer;

/// <summary>Tells the client what is wrong with its open files and their project files; a newer edit ends older work.</summary>
internal sealed class DiagnosticsPublisher(Client client) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(40);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);
    private CancellationTokenSource _current = new();

    /// <summary>Publishes for the texts as they are now, after a short pause in typing.</summary>
    /// <param name="snapshot">The texts.</param>
    /// <param name="pulled">Whether the client asks for what is wrong with sources itself, so that only project files are left.</param>
    public void Schedule(ProjectSnapshot snapshot, bool pulled)
    {
        _current.Cancel();
        _current = new();
        _ = PublishAsync(snapshot, pulled, _current.Token);
    }

    public void Dispose()
    {
        _current.Cancel();
        _current.Dispose();
        _turn.Dispose();
    }

    private async Task PublishAsync(ProjectSnapshot snapshot, bool pulled, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
            var reports = DiagnosticsAnswer.Create(snapshot, cancellationToken).Where(report => !pulled || ProjectInput.IsProjectFile(FileUri.ToPath(report.Uri))).ToArray();
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await PublishAsync(reports, cancellationToken).ConfigureAwait(false);
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

    private async Task PublishAsync(IReadOnlyCollection<PublishDiagnosticsParams> reports, CancellationToken cancellationToken)
    {
        var gone = _published.Except(reports.Select(report => report.Uri)).ToArray();
        foreach (var report in reports.Concat(gone.Select(uri => new PublishDiagnosticsParams(uri, null, []))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await client.PublishAsync(report).ConfigureAwait(false);
            _published.Add(report.Uri);
        }
        _published.ExceptWith(gone);
    }
}
