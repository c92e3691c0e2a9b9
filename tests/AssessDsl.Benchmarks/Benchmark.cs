namespace AssessDsl.Benchmarks;

/// <summary>The benchmarks by the names of their commands.</summary>
internal static class Benchmark
{
    public static SortedDictionary<string, Action<Options>> All { get; } = new(StringComparer.Ordinal)
    {
        ["build"] = BuildBenchmark.Run,
        ["compile"] = CompileBenchmark.Run,
        ["edit"] = EditBenchmark.Run,
        ["parse"] = ParseBenchmark.Run,
        ["render"] = RenderBenchmark.Run,
        ["server"] = ServerBenchmark.Run,
    };
}
