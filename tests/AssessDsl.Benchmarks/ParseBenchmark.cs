using System.Globalization;
using AssessDsl.Compiler.Syntax;
using Microsoft.CodeAnalysis.CSharp;

namespace AssessDsl.Benchmarks;

/// <summary>Parses the corpus, and as much C# of the same shape with Roslyn.</summary>
internal static class ParseBenchmark
{
    public static void Run(Options options)
    {
        var corpus = new Corpus(options);
        var files = CorpusText.Of(corpus);
        var peers = CSharpFiles(corpus, files.Size);
        var peerSize = peers.Sum(file => (long)file.Length);

        var ours = Measurement.Of(files.Size, options.Runs, () => Array.ConvertAll(files.Texts, file => SyntaxTree.ParseText(file)));
        ours.Report($"Assess, {files}");
        var roslyn = Measurement.Of(peerSize, options.Runs, () => Array.ConvertAll(peers, file => CSharpSyntaxTree.ParseText(file)));
        roslyn.Report($"Roslyn, {peers.Length} files, {peerSize / 1e6:F1} MB");
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
}
