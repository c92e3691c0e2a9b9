using System.Globalization;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Benchmarks;

/// <summary>The corpus as files of Assess; they have no error, so that no benchmark measures recovery by mistake.</summary>
internal sealed record CorpusText(SourceText[] Texts)
{
    public long Size { get; } = Texts.Sum(text => (long)text.Length);

    public static CorpusText Of(Corpus corpus)
    {
        var files = new CorpusText([.. corpus.Files.Select(file => SourceText.From(AssessWriter.Write(file)))]);
        var error = files.Compile().GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
        return error is null ? files : throw new InvalidOperationException(error.ToString());
    }

    public Compilation Compile() =>
        Compilation.Create(Texts.Select((text, i) => SyntaxTree.ParseText(text, string.Create(CultureInfo.InvariantCulture, $"{i:D6}.assess"))));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Texts.Length} files, {Size / 1e6:F1} MB");
}
