using AssessDsl.Benchmarks;

if (args is not [var command, .. var rest] || !Benchmark.All.TryGetValue(command, out var benchmark) || !Options.TryParse(rest, out var options))
{
    Console.Error.WriteLine($"usage: {string.Join('|', Benchmark.All.Keys)} [--files 1650] [--size 6000] [--runs 7]");
    return 2;
}

benchmark(options);
return 0;
