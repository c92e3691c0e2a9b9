using System.Text;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Semantics;

/// <summary>A namespace of many names, most of which somebody misspelt.</summary>
public sealed class ManyNamesTests
{
    private const int Count = 20_000;

    [Fact(Timeout = 300_000)]
    public async Task Each_slip_is_understood_in_time_that_does_not_grow_with_the_square()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Count; i++)
            text.AppendLine($$"""actor actor_{{i}} "A" { type: state }  event event_{{i}} "E" { date: 2025  actors: atcor_{{i}} }""");
        await Task.Run(
            () =>
            {
                var found = SemanticAssert.Findings(Compilation.Create([SyntaxTree.ParseText(text.ToString())])).ToArray();
                Assert.Equal(Count, found.Length);
                Assert.All(found, (diagnostic, i) => Assert.EndsWith($"did you mean 'actor_{i}'?", diagnostic.Message, StringComparison.Ordinal));
            },
            TestContext.Current.CancellationToken);
    }

    /// <summary>With a search through the file at each name, this takes several minutes.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_forgotten_use_is_told_at_each_name_in_time_that_does_not_grow_with_the_square()
    {
        var world = string.Concat(Enumerable.Range(0, Count).Select(i => $$"""actor actor_{{i}} "A" { type: state } """));
        var events = string.Concat(Enumerable.Range(0, Count).Select(i => $$"""event event_{{i}} "E" { date: 2025  actors: actor_{{i}} } """));
        Assert.Equal(Count, await CountAsync(TestContext.Current.CancellationToken, $"namespace world {world}", events));
    }

    /// <summary>With a search through the file at each finding, this takes several minutes.</summary>
    [Fact(Timeout = 60_000)]
    public async Task What_is_missing_is_told_at_each_declaration_in_time_that_does_not_grow_with_the_square() =>
        Assert.Equal(4 * Count, await CountAsync(TestContext.Current.CancellationToken, string.Concat(Enumerable.Range(0, 4 * Count).Select(i => $"event event_{i} \"E\"\n"))));

    /// <summary>With a look at each declaration for each name, this takes several minutes.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Names_are_missing_and_missed_in_time_that_does_not_grow_with_the_square()
    {
        var nameless = string.Concat(Enumerable.Range(0, Count).Select(i => $"actor \"Person {i}\" {{ type: state }}\n"));
        var events = string.Concat(Enumerable.Range(0, Count).Select(i => $$"""event event_{{i}} "E" { date: 2025  actors: somebody{{i}} } """));
        Assert.Equal(2 * Count, await CountAsync(TestContext.Current.CancellationToken, nameless + events));
    }

    /// <summary>With a look at each member for each name, this takes several minutes.</summary>
    [Fact(Timeout = 60_000)]
    public async Task Members_are_misspelt_in_time_that_does_not_grow_with_the_square()
    {
        var clauses = string.Concat(Enumerable.Range(0, Count).Select(i => $"clause clause_{i} \"C\" {{ topic: t }}\n"));
        var events = string.Concat(Enumerable.Range(0, Count).Select(i => $$"""event event_{{i}} "E" { date: 2025  about: pact.cluase_{{i}} } """));
        Assert.Equal(Count, await CountAsync(TestContext.Current.CancellationToken,
            $$"""actor a "A" { type: state } actor b "B" { type: state } agreement pact "P" { parties: a, b  status: signed {{clauses}} } {{events}}"""));
    }

    /// <summary>With all that a name may be shortened to, this takes longer than anybody waits.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_name_may_be_as_long_as_a_book()
    {
        var name = new string('a', 1_000_000);
        Assert.Equal(2, await CountAsync(TestContext.Current.CancellationToken,
            $$"""actor "{{name}} b" { type: state }{{'\n'}}event e "E" { date: 2025  actors: c{{name}} }"""));
    }

    [Theory]
    [InlineData("name_1234", true)]
    [InlineData("Name_1234", true)]
    [InlineData("anme_1234", true)]
    [InlineData("name_123", true)]
    [InlineData("ame_12345", false)]
    [InlineData("name__77", false)]
    [InlineData("nobody", false)]
    [InlineData("", false)]
    public void Whoever_asks_late_gets_what_the_first_got(string name, bool isSlip)
    {
        var names = new NearNames([.. Enumerable.Range(0, 5000).Select(i => $"name_{i}")]);
        var first = names.Find(name).ToHashSet();
        for (var i = 0; i < 100; i++)
            _ = names.Find("other").Count();
        Assert.Equal(first, names.Find(name).ToHashSet());
        Assert.Equal(isSlip, first.Contains("name_1234"));
    }

    private static Task<int> CountAsync(CancellationToken cancellationToken, params string[] texts) => Task.Run(
        () => SemanticAssert.Findings(Compilation.Create(texts.Select((text, i) => SyntaxTree.ParseText(text, $"{i}.assess")))).Count(),
        cancellationToken);
}
