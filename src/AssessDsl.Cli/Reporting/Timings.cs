using System.Diagnostics;
using System.Globalization;

namespace AssessDsl.Cli.Reporting;

/// <summary>How long each phase of a command took.</summary>
internal sealed class Timings
{
    private readonly Dictionary<string, TimeSpan> _phases = new(StringComparer.Ordinal);

    /// <summary>Runs a phase; one that runs several times is added up.</summary>
    public T Measure<T>(string phase, Func<T> run)
    {
        var start = Stopwatch.GetTimestamp();
        var result = run();
        _phases[phase] = _phases.GetValueOrDefault(phase) + Stopwatch.GetElapsedTime(start);
        return result;
    }

    /// <summary>Prints the phases in the order in which they began.</summary>
    public void Print(TextWriter output)
    {
        foreach (var (phase, time) in _phases)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{phase,-8}{time.TotalMilliseconds,10:F1} ms"));
    }
}
