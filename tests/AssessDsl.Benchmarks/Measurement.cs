using System.Diagnostics;
using System.Globalization;

namespace AssessDsl.Benchmarks;

/// <summary>What some work over a number of characters took, as the median of several runs.</summary>
/// <param name="Seconds">The median time.</param>
/// <param name="Allocated">The bytes allocated in a run.</param>
/// <param name="Kept">The bytes that the result of a run keeps alive.</param>
/// <param name="Characters">The size of the input; it is ASCII, so this is its bytes too.</param>
internal sealed record Measurement(double Seconds, long Allocated, long Kept, long Characters)
{
    public double MegabytesPerSecond => Characters / 1e6 / Seconds;

    /// <summary>Runs the work until the JIT has settled, then measures it.</summary>
    /// <param name="characters">The size of the input.</param>
    /// <param name="runs">The number of runs that are measured.</param>
    /// <param name="work">The work; its result is kept alive while what it keeps is measured.</param>
    public static Measurement Of(long characters, int runs, Func<object> work)
    {
        var warmUp = Stopwatch.StartNew();
        for (var i = 0; i < 3 || warmUp.Elapsed < TimeSpan.FromSeconds(2); i++)
            work();
        var seconds = new double[runs];
        var allocated = 0L;
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            allocated = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            work();
            seconds[run] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        }
        Array.Sort(seconds);
        return new(seconds[runs / 2], allocated, MeasureKept(work), characters);
    }

    /// <summary>Prints the measurement behind what was measured.</summary>
    public void Report(string what) => Console.WriteLine($"{what,-32} {this}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{MegabytesPerSecond,7:F1} MB/s {(double)Allocated / Characters,8:F2} allocated/byte {(double)Kept / Characters,7:F2} kept/byte");

    private static long MeasureKept(Func<object> work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var result = work();
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(result);
        return kept;
    }
}
