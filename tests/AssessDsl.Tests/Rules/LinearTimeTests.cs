using System.Text;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Rules;

/// <summary>Projects that are large in one respect, each checked in a small part of what the square of its size would take.</summary>
public sealed class LinearTimeTests
{
    private const int Count = 10_000;
    private const int Limit = 60_000;

    [Theory(Timeout = Limit)]
    [InlineData("because: x0", 0)]
    [InlineData("because: base", Count - 1)]
    public async Task Events_that_an_overview_names_and_a_chain_uses_again(string first, int repeated)
    {
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < Count; i++)
        {
            text.AppendLine($$"""event x{{i}} "X" { date: 2025  sources: good }""");
            text.AppendLine($$"""assessment a{{i}} "A" { likelihood: likely  confidence: low  {{(i == 0 ? first : $"because: a{i - 1}, x{i}")}} }""");
        }
        text.AppendLine($$"""assessment base "Base" { likelihood: likely  confidence: low  because: {{string.Join(", ", Enumerable.Range(0, Count).Select(i => $"x{i}"))}} }""");
        text.AppendLine("""assessment overview "Overview" { likelihood: likely  confidence: low  because: base }""");
        Assert.Equal(repeated, await CountAsync("AS3016", TestContext.Current.CancellationToken, ("main.assess", text.ToString())));
    }

    [Fact(Timeout = Limit)]
    public async Task As_many_names_as_declarations()
    {
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < Count; i++)
            text.AppendLine($$"""actor p{{i}} "Person{{i}}" { type: person } event e{{i}} "E" { date: 2025  sources: good  "Here Person{{i}} spoke." }""");
        Assert.Equal(Count, await CountAsync("AS3108", TestContext.Current.CancellationToken, ("main.assess", text.ToString())));
    }

    [Fact(Timeout = Limit)]
    public async Task A_brief_of_many_files()
    {
        var files = Enumerable.Range(0, Count).Select(i => ($"a{i}.assess", $$"""assessment a{{i}} { "A deal is {{(i % 2 == 0 ? "likely" : "probable")}}." likelihood: likely  confidence: low }"""));
        var brief = $$"""brief b "B" { date: 2025  {{string.Join(' ', Enumerable.Range(0, Count).Select(i => $"include a{i}"))}} }""";
        Assert.Equal(1, await CountAsync("AS3104", TestContext.Current.CancellationToken, [.. files, ("main.assess", brief)]));
    }

    private static Task<int> CountAsync(string code, CancellationToken cancellation, params IEnumerable<(string Path, string Text)> files) => Task.Run(
        () => Compilation.Create(files.Select(file => SyntaxTree.ParseText(file.Text, file.Path))).GetDiagnostics(RuleCatalog.Find(code)!).Length,
        cancellation);
}
