using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Rules;

namespace AssessDsl.Tests.Formatting;

/// <summary>An ignore comment speaks of a line; laying a file out never moves a finding off it.</summary>
public sealed class IgnoredFindingTests
{
    public static TheoryData<string> Codes => [.. DiagnosticCatalog.All.Where(descriptor => descriptor.IsConfigurable).Select(descriptor => descriptor.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void What_is_silenced_stays_silenced(string code)
    {
        foreach (var example in PageExample.In(RulePage.Find(code)!.Markdown).Where(example => example.Kind == "bad" && example.Files.Length == 1))
            foreach (var source in (string[])[example.Files[0].Text, OnOneLine(example.Files[0].Text)])
            {
                var ignored = WithIgnores(source, example, code);
                var laidOut = Formatter.Format(SyntaxTree.ParseText(ignored, "test.assess"), TestContext.Current.CancellationToken);

                Assert.Equal(Summary(ignored, example), Summary(laidOut, example));
                Assert.Equal(laidOut, Formatter.Format(SyntaxTree.ParseText(laidOut, "test.assess"), TestContext.Current.CancellationToken));
            }
    }

    [Theory]
    [InlineData(
        "// assess:ignore AS3101: why\nactor  a \"A\" { type: state }   actor b \"B\" { type: state }\n",
        "// assess:ignore AS3101: why\nactor a \"A\" { type: state }  actor b \"B\" { type: state }\n")]
    [InlineData(
        "event e \"E\" {\n// assess:ignore AS3101: why\ndate: 2025 place: p\n  status: claimed }\n",
        "event e \"E\" {\n  // assess:ignore AS3101: why\n  date: 2025  place: p\n  status: claimed\n}\n")]
    [InlineData(
        "// assess:ignore AS3101: why\nevent e \"E\" { /* x */ date: 2025 // y\n}",
        "// assess:ignore AS3101: why\nevent e \"E\" { /* x */ date: 2025  // y\n}\n")]
    [InlineData("// assess:ignore AS3101: why\nnamespace a use b actor c", "// assess:ignore AS3101: why\nnamespace a  use b  actor c\n")]
    public void A_line_below_an_ignore_comment_is_not_split(string source, string expected) => Assert.Equal(expected, Formatted.Check(source));

    /// <summary>A comment before each line with a finding of a code.</summary>
    private static string WithIgnores(string source, PageExample example, string code)
    {
        var lines = source.Split('\n').ToList();
        var found = example.GetDiagnostics([("test.assess", source)]).Where(diagnostic => diagnostic.Code == code);
        foreach (var line in found.Select(diagnostic => diagnostic.Location.Start.Line).Distinct().OrderDescending())
            lines.Insert(line, $"// assess:ignore {code}: why");
        return string.Join('\n', lines);
    }

    /// <summary>The source with its line breaks taken out, where nothing in it needs them.</summary>
    private static string OnOneLine(string source) =>
        source.Contains("//", StringComparison.Ordinal) || source.Contains("\"\"\"", StringComparison.Ordinal) ? source : source.Replace('\n', ' ');

    private static IEnumerable<string> Summary(string source, PageExample example) => example.GetDiagnostics([("test.assess", source)])
        .Where(diagnostic => diagnostic.Severity > Severity.Hint)
        .Select(diagnostic => $"{diagnostic.Code} {diagnostic.Message} {diagnostic.Suppression}")
        .Order(StringComparer.Ordinal);
}
