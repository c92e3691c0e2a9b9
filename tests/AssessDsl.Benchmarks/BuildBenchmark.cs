using AssessDsl.Compiler.Emit;

namespace AssessDsl.Benchmarks;

/// <summary>Text in, every output out, one measurement for each emitter; reading and writing files is left out.</summary>
internal static class BuildBenchmark
{
    public static void Run(Options options)
    {
        var files = CorpusText.Of(new(options));
        Measurement.Of(files.Size, options.Runs, () => Build(files, [.. EmitterCatalog.All])).Report($"build, {files}");
        foreach (var emitter in EmitterCatalog.All)
            Measurement.Of(files.Size, options.Runs, () => Build(files, emitter)).Report($"build, {emitter.Name} alone");
    }

    private static EmitOutput[] Build(CorpusText files, params Emitter[] emitters)
    {
        var compilation = files.Compile();
        _ = compilation.GetDiagnostics();
        var outputs = Array.ConvertAll(emitters, emitter => emitter.Emit(compilation, new(), CancellationToken.None));
        return outputs.All(output => output.Diagnostics.IsEmpty) ? outputs : throw new InvalidOperationException(outputs[0].Diagnostics[0].ToString());
    }
}
