using System.Globalization;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace AssessDsl.Benchmarks;

/// <summary>The benchmarks by the names of their commands.</summary>
internal static class Benchmark
{
    public static SortedDictionary<string, Action<Options>> All { get; } = new(StringComparer.Ordinal)
    {
        ["parse"] = Parse,
    };

    /// <summary>Parses the corpus, and as much C# of the same shape with Roslyn.</summary>
    private static void Parse(Options options)
    {
        var corpus = new Corpus(options);
        SourceText[] files = [.. corpus.Files.Select(file => SourceText.From(AssessWriter.Write(file)))];
        var size = files.Sum(file => (long)file.Length);
        var peers = CSharpFiles(corpus, size);
        var peerSize = peers.Sum(file => (long)file.Length);
        if (files.FirstOrDefault(file => !SyntaxTree.ParseText(file).Diagnostics.IsEmpty) is { } broken)
            throw new InvalidOperationException(SyntaxTree.ParseText(broken).Diagnostics[0].ToString());

        var ours = Measurement.Of(size, options.Runs, () => Array.ConvertAll(files, file => SyntaxTree.ParseText(file)));
        Report($"Assess, {files.Length} files, {size / 1e6:F1} MB", ours);
        var roslyn = Measurement.Of(peerSize, options.Runs, () => Array.ConvertAll(peers, file => CSharpSyntaxTree.ParseText(file)));
        Report($"Roslyn, {peers.Length} files, {peerSize / 1e6:F1} MB", roslyn);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio {ours.MegabytesPerSecond / roslyn.MegabytesPerSecond:F2}"));
    }

    /// <summary>The corpus as C#, cut off where it has as much text as <paramref name="size"/>.</summary>
    private static Microsoft.CodeAnalysis.Text.SourceText[] CSharpFiles(Corpus corpus, long size)
    {
        var files = new List<Microsoft.CodeAnalysis.Text.SourceText>();
        foreach (var file in corpus.Files)
        {
            if (size <= 0)
                break;
            files.Add(Microsoft.CodeAnalysis.Text.SourceText.From(CSharpWriter.Write(file)));
            size -= files[^1].Length;
        }
        return [.. files];
    }

    private static void Report(string what, Measurement measurement) => Console.WriteLine($"{what,-32} {measurement}");
}
