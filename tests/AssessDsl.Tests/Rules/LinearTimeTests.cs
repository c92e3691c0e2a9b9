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

    [Theory(Timeout = Limit)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_that_an_overview_names_and_assessments_use_again_in_another_order(bool isChain)
    {
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < Count; i++)
        {
            text.AppendLine($$"""event x{{i}} "X" { date: 2025  sources: good }""");
            text.AppendLine($$"""assessment a{{i}} "A" { likelihood: likely  confidence: low  because: x{{i * 7919L % Count}}, x{{i * 6007L % Count}}{{(isChain && i > 0 ? $", a{i - 1}" : "")}} }""");
        }
        var events = string.Join(", ", Enumerable.Range(0, Count).Select(i => $"x{i}"));
        var assessments = string.Join(", ", Enumerable.Range(0, Count).Select(i => $"a{i}"));
        text.AppendLine($$"""assessment overview "Overview" { likelihood: likely  confidence: low  because: {{events}}, {{assessments}} }""");
        var found = await CountAsync("AS3016", TestContext.Current.CancellationToken, ("main.assess", text.ToString()));
        Assert.InRange(found, Count, isChain ? 4 * Count : Count);
    }

    [Fact(Timeout = Limit)]
    public async Task A_tangle_of_assessments_each_in_a_file_of_its_own()
    {
        var files = Enumerable.Range(0, Count).Select(i => ($"a{i}.assess",
            $$"""assessment a{{i}} "A" { likelihood: likely  confidence: low  because: {{(i == 0 ? "good" : $"a{i - 1}, a{i * 7919L % Count % i}, good")}} }"""));
        Assert.InRange(await CountAsync("AS3016", TestContext.Current.CancellationToken, [("world.assess", RuleCheck.World), .. files]), Count, 2 * Count);
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
    public async Task A_sentence_full_of_capitals()
    {
        const int Words = 20 * Count;
        var prose = string.Concat(Enumerable.Repeat("Likely Norvale ", Words));
        var assessment = $$"""assessment a "A" { likelihood: 0%  confidence: low  "{{prose}}" }""";
        Assert.Equal(Words, await CountAsync("AS3101", TestContext.Current.CancellationToken, ("main.assess", assessment)));
    }

    [Fact(Timeout = Limit)]
    public async Task Many_sources_of_one_publisher_that_are_called_confirmed()
    {
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < 3 * Count; i++)
            text.AppendLine($$"""source s{{i}} "S" { type: media  publisher: north  credibility: 1 }""");
        text.AppendLine($$"""event e "E" { date: 2025  sources: {{string.Join(", ", Enumerable.Range(0, 3 * Count).Select(i => $"s{i}"))}} }""");
        Assert.Equal(3 * Count, await CountAsync("AS3006", TestContext.Current.CancellationToken, ("main.assess", text.ToString())));
    }

    [Fact(Timeout = Limit)]
    public async Task A_brief_of_many_files()
    {
        var files = Enumerable.Range(0, Count).Select(i => ($"a{i}.assess", $$"""assessment a{{i}} { "A deal is {{(i % 2 == 0 ? "likely" : "probable")}}." likelihood: likely  confidence: low }"""));
        var brief = $$"""brief b "B" { date: 2025  {{string.Join(' ', Enumerable.Range(0, Count).Select(i => $"include a{i}"))}} }""";
        Assert.Equal(1, await CountAsync("AS3104", TestContext.Current.CancellationToken, [.. files, ("main.assess", brief)]));
    }

    [Fact(Timeout = Limit)]
    public async Task A_brief_that_declares_everything()
    {
        var members = Enumerable.Range(0, 10 * Count).Select(i => $$"""assessment a{{i}} "A" { likelihood: likely  confidence: low  because: good }""");
        var text = $$"""{{RuleCheck.World}} brief b "B" { date: 2025  {{string.Join('\n', members)}} }""";
        Assert.Equal(10 * Count, await CountAsync("AS3201", TestContext.Current.CancellationToken, ("main.assess", text)));
    }

    [Fact(Timeout = Limit)]
    public async Task The_same_names_in_a_namespace_for_each_file()
    {
        var files = Enumerable.Range(0, Count).Select(i => ($"a{i}.assess",
            $$"""namespace day.d{{i}} {{string.Join(' ', "abcdefgh".Select(name => $$"""source {{name}} "S" { type: media }"""))}} event seen { date: 2025  sources: a, b, c, d, e, f, g }"""));
        Assert.Equal(Count, await CountAsync("AS3405", TestContext.Current.CancellationToken, files));
    }

    private static Task<int> CountAsync(string code, CancellationToken cancellation, params IEnumerable<(string Path, string Text)> files) => Task.Run(
        () => Compilation.Create(files.Select(file => SyntaxTree.ParseText(file.Text, file.Path))).GetDiagnostics(RuleCatalog.Find(code)!).Length,
        cancellation);
}
