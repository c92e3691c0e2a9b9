using System.Globalization;
using AssessDsl.Project;

namespace AssessDsl.LanguageServer;

/// <summary>Tells the client how far the reading of a project is, as soon as that takes its time and until it is disposed.</summary>
internal sealed class ProgressReport : IProgress<ReadProgress>, IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(300);

    private static int s_last;

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _read;
    private int _total;

    private ProgressReport() { }

    public static ProgressReport Begin(Client client, ClientFeatures features)
    {
        var report = new ProgressReport();
        if (features.ShowsProgress)
            _ = report.RunAsync(client);
        return report;
    }

    public void Report(ReadProgress value)
    {
        Volatile.Write(ref _total, value.Total);
        Volatile.Write(ref _read, value.Read);
    }

    public void Dispose() => _done.TrySetResult();

    private async Task RunAsync(Client client)
    {
        if (await EndsSoonAsync().ConfigureAwait(false))
            return;
        var token = $"assess-{Interlocked.Increment(ref s_last)}";
        await client.CreateProgressAsync(token).ConfigureAwait(false);
        await client.ReportAsync(new(token, new("begin", "Reading the project", null, 0))).ConfigureAwait(false);
        do
        {
            if (Volatile.Read(ref _read) is > 0 and var read)
                await client.ReportAsync(new(token, new("report", null, string.Create(CultureInfo.InvariantCulture, $"{read} of {_total} files"), read * 100 / _total))).ConfigureAwait(false);
        }
        while (!await EndsSoonAsync().ConfigureAwait(false));
        await client.ReportAsync(new(token, new("end", null, null, null))).ConfigureAwait(false);
    }

    private async Task<bool> EndsSoonAsync() => await Task.WhenAny(_done.Task, Task.Delay(s_interval)).ConfigureAwait(false) == _done.Task;
}
