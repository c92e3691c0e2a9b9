using System.Diagnostics.CodeAnalysis;
using AssessDsl.LanguageServer.Answers;
using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using StreamJsonRpc;

namespace AssessDsl.LanguageServer;

/// <summary>Tells the client what is wrong with its open files and their project files; a newer edit ends older work.</summary>
internal sealed class DiagnosticsPublisher(JsonRpc rpc) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(40);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly HashSet<string> _published = new(StringComparer.Ordinal);
    private CancellationTokenSource _current = new();

    /// <summary>Publishes for the texts as they are now, after a short pause in typing.</summary>
    public void Schedule(ProjectSnapshot snapshot)
    {
        _current.Cancel();
        _current = new();
        _ = PublishAsync(snapshot, _current.Token);
    }

    public void Dispose()
    {
        _current.Cancel();
        _current.Dispose();
        _turn.Dispose();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Its types are listed in ProtocolJsonContext.")]
    private async Task PublishAsync(ProjectSnapshot snapshot, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(s_pause, cancellationToken).ConfigureAwait(false);
            var reports = DiagnosticsAnswer.Create(snapshot, cancellationToken);
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
        catch (Exception exception) when (exception is not ConnectionLostException and not ObjectDisposedException)
        {
            await rpc.NotifyWithParameterObjectAsync("window/logMessage", new LogMessageParams(1, exception.ToString())).ConfigureAwait(false);
        }
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Its types are listed in ProtocolJsonContext.")]
    private async Task PublishAsync(IReadOnlyCollection<PublishDiagnosticsParams> reports, CancellationToken cancellationToken)
    {
        var gone = _published.Except(reports.Select(report => report.Uri)).ToArray();
        foreach (var report in reports.Concat(gone.Select(uri => new PublishDiagnosticsParams(uri, null, []))))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await rpc.NotifyWithParameterObjectAsync("textDocument/publishDiagnostics", report).ConfigureAwait(false);
            _published.Add(report.Uri);
        }
        _published.ExceptWith(gone);
    }
}
