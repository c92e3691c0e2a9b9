using System.Diagnostics;
using System.Globalization;

namespace AssessDsl.Benchmarks;

/// <summary>How long one thing took each time that it was done.</summary>
internal sealed class Latencies(string what)
{
    private readonly List<double> _milliseconds = [];

    public T Measure<T>(Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        Add(start);
        return result;
    }

    /// <summary>Adds the time since a timestamp.</summary>
    public void Add(long start) => _milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

    public void Report()
    {
        _milliseconds.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-44} {At(0.5),8:F1} ms median {At(0.95),8:F1} ms 95th percentile {_milliseconds[^1],8:F1} ms most  ({_milliseconds.Count})"));
    }

    private double At(double share) => _milliseconds[(int)((_milliseconds.Count - 1) * share)];
}
