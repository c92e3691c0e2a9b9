namespace AssessDsl.LanguageServer;

/// <summary>Tells the client that something takes its time, as soon as it does and until it is disposed.</summary>
internal sealed class ProgressReport : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(300);

    private static int s_last;

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ProgressReport() { }

    public static ProgressReport Begin(Client client, ClientFeatures features, string title)
    {
        var report = new ProgressReport();
        if (features.ShowsProgress)
            _ = report.RunAsync(client, title);
        return report;
    }

    public void Dispose() => _done.TrySetResult();

    private async Task RunAsync(Client client, string title)
    {
        if (await Task.WhenAny(_done.Task, Task.Delay(s_patience)).ConfigureAwait(false) == _done.Task)
            return;
        var token = $"assess-{Interlocked.Increment(ref s_last)}";
        await client.CreateProgressAsync(token).ConfigureAwait(false);
        await client.ReportAsync(new(token, new("begin", title))).ConfigureAwait(false);
        await _done.Task.ConfigureAwait(false);
        await client.ReportAsync(new(token, new("end", null))).ConfigureAwait(false);
    }
}
