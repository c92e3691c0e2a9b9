using System.Globalization;
using AssessDsl.Project;

namespace AssessDsl.Cli.Terminal;

/// <summary>A line on a terminal that says how far long work is and how fast it goes; it appears late and leaves nothing behind.</summary>
/// <param name="output">The terminal.</param>
/// <param name="time">The clock.</param>
internal sealed class ProgressLine(TextWriter output, TimeProvider time) : IProgress<ReadProgress>, IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next = s_patience;
    private int _width;

    /// <summary>Says how far the work is; from any thread.</summary>
    public void Report(ReadProgress value)
    {
        lock (_lock)
        {
            var elapsed = time.GetElapsedTime(_start);
            if (elapsed < _next)
                return;
            _next = elapsed + s_pause;
            var rate = (int)(value.Read / elapsed.TotalSeconds);
            Show(string.Create(CultureInfo.InvariantCulture, $"Read {value.Read} of {value.Total} files, {rate} a second"));
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (_width == 0)
            return;
        Show("");
        output.Write('\r');
        output.Flush();
    }

    private void Show(string text)
    {
        output.Write($"\r{text.PadRight(_width)}");
        output.Flush();
        _width = text.Length;
    }
}
