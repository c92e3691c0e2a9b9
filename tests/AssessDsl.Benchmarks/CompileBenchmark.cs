using AssessDsl.Compiler;

namespace AssessDsl.Benchmarks;

/// <summary>Text in, findings out: parses, binds and checks the corpus with every rule.</summary>
internal static class CompileBenchmark
{
    public static void Run(Options options)
    {
        var files = CorpusText.Of(new(options));
        Measurement.Of(files.Size, options.Runs, () => Compile(files)).Report($"compile, {files}");
    }

    private static Compilation Compile(CorpusText files)
    {
        var compilation = files.Compile();
        _ = compilation.GetDiagnostics();
        return compilation;
    }
}
