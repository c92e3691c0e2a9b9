using System.Globalization;
using AssessDsl.Project;

namespace AssessDsl.Cli.Terminal;

/// <summary>A line on a terminal that says how far long work is and how fast it goes; it appears late and leaves nothing behind.</summary>
internal sealed class ProgressLine : IProgress<ReadProgress>, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly TextWriter _output;
    private readonly TimeProvider _time;
    private readonly string _work;
    private readonly string _units;
    private readonly Lock _lock = new();
    private readonly long _start;
    private readonly ITimer _timer;
    private TimeSpan _next = s_patience;
    private ReadProgress? _latest;
    private int _width;

    /// <summary>Starts to wait for work that takes long.</summary>
    /// <param name="output">The terminal.</param>
    /// <param name="time">The clock.</param>
    /// <param name="work">What is done, such as <c>Checking</c>; shown where nothing can be counted.</param>
    /// <param name="units">What is read and counted.</param>
    public ProgressLine(TextWriter output, TimeProvider time, string work, string units = "files")
    {
        (_output, _time, _work, _units, _start) = (output, time, work, units, time.GetTimestamp());
        _timer = time.CreateTimer(_ => Update(), null, s_patience, s_pause);
    }

    /// <summary>Says how far the work is; from any thread.</summary>
    public void Report(ReadProgress value)
    {
        lock (_lock)
            _latest = value;
        Update();
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        lock (_lock)
        {
            _next = TimeSpan.MaxValue;
            if (_width == 0)
                return;
            Show("");
            _output.Write('\r');
            _output.Flush();
        }
    }

    private void Update()
    {
        lock (_lock)
        {
            var elapsed = _time.GetElapsedTime(_start);
            if (elapsed < _next)
                return;
            _next = elapsed + s_pause;
            Show(_latest is { } progress
                ? string.Create(CultureInfo.InvariantCulture, $"Read {progress.Read} of {progress.Total} {_units}, {(int)(progress.Read / elapsed.TotalSeconds)} a second")
                : string.Create(CultureInfo.InvariantCulture, $"{_work} for {(int)elapsed.TotalSeconds} s"));
        }
    }

    private void Show(string text)
    {
        _output.Write($"\r{text.PadRight(_width)}");
        _output.Flush();
        _width = text.Length;
    }
}
