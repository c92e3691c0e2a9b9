using System.Globalization;
using System.Text;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Benchmarks;

/// <summary>The page of a brief with 20 judgments and 40 events, from a compilation that is ready.</summary>
internal static class RenderBenchmark
{
    public static void Run(Options options)
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(GeneratedBrief.Write(judgments: 20, events: 40))]);
        _ = compilation.GetDiagnostics();
        var size = Encoding.UTF8.GetByteCount(HtmlEmitter.Emit(compilation, new()).Files[0].Text);
        var measurement = Measurement.Of(size, options.Runs, () => HtmlEmitter.Emit(compilation, new()));
        measurement.Report(string.Create(CultureInfo.InvariantCulture, $"page of {size / 1000.0:F1} kB, {measurement.Seconds * 1000:F1} ms"));
    }
}
