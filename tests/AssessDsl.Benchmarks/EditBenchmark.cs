using System.Diagnostics;
using System.Globalization;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Ide.Completion;

namespace AssessDsl.Benchmarks;

/// <summary>What an editor asks of a project while somebody types into one of its files; the protocol is left out.</summary>
internal static class EditBenchmark
{
    private const int Edits = 10_000;
    private const int Asked = 20;

    public static void Run(Options options)
    {
        var corpus = new Corpus(options);
        var texts = Array.ConvertAll(corpus.Files.ToArray(), AssessWriter.Write);
        var start = Stopwatch.GetTimestamp();
        var compilation = Compilation.Create(texts.Select((text, i) => SyntaxTree.ParseText(text, PathOf(i))));
        var path = PathOf(texts.Length / 2);
        _ = compilation.GetDiagnostics(compilation.FindSyntaxTree(path)!);
        var opened = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Length} files, {texts.Sum(text => text.Length) / 1e6:F1} MB; parsed and first file checked in {opened:F2} s"));

        compilation = Type(compilation, path);
        Rename(compilation, corpus.SharedActor);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{compilation.Symbols.Count} declarations; {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB kept with all of them named"));
    }

    private static Compilation Type(Compilation compilation, string path)
    {
        var (semantics, rules, completion) = (new Latencies("names and types after a keystroke"), new Latencies("all rules after a keystroke"), new Latencies("completion"));
        var typist = new Typist(compilation.FindSyntaxTree(path)!.Text);
        for (var edit = 0; edit < Edits; edit++)
        {
            var (span, typed) = typist.Next();
            var start = Stopwatch.GetTimestamp();
            var old = compilation.FindSyntaxTree(path)!;
            var changed = SyntaxTree.ParseText(old.Text.Replace(span, typed), path);
            compilation = compilation.ReplaceSyntaxTree(old, changed);
            _ = compilation.GetDiagnostics(changed, DiagnosticStage.Semantics);
            semantics.Add(start);
            _ = compilation.GetDiagnostics(changed);
            rules.Add(start);
            if (edit % Asked == 0)
                completion.Measure(() => Completions.Get(compilation.GetSemanticModel(changed), span.Start + typed.Length));
        }
        semantics.Report();
        rules.Report();
        completion.Report();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: true) / 1e6:F0} MB kept after {Edits} edits"));
        return compilation;
    }

    private static void Rename(Compilation compilation, string actor)
    {
        var symbol = compilation.FindSymbol(actor)!;
        var rename = new Latencies("rename of an actor that every file names");
        var result = rename.Measure(() => Ide.Rename.Run(compilation.GetSemanticModel(symbol.SyntaxTree), symbol.Syntax.Identifier.Span.Start, "renamed"));
        rename.Report();
        Console.WriteLine($"{result.Edits.Length} edits {result.Refusal}");
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"part{index / 100:D2}/file{index:D6}.assess");
}
