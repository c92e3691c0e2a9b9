using System.Text;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Tests.Rules;

namespace AssessDsl.Tests.Semantics;

/// <summary>A hundred thousand assessments in a row or in a ring around one: no stack overflow, and no time that grows with the square.</summary>
public sealed class LargeGraphTests
{
    private const int Count = 100_000;
    private const int Many = 25_000;

    [Theory(Timeout = 600_000)]
    [InlineData(Count, "good")]
    [InlineData(Count / 5, "s{0}")]
    public async Task A_chain(int count, string source)
    {
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < count; i++)
        {
            var own = source.Replace("{0}", i.ToString(), StringComparison.Ordinal);
            if (own != source)
                text.AppendLine($$"""source {{own}} "S" { type: media  publisher: north  reliability: A  credibility: 2 }""");
            text.AppendLine($$"""assessment a{{i}} "A" { likelihood: likely  confidence: high  because: {{own}}{{(i > 0 ? $", a{i - 1}" : "")}} }""");
        }
        await Task.Run(() => Verify(text.ToString(), count, $"a{count - 1}"), TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_star()
    {
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < Count; i++)
            text.AppendLine($$"""assessment a{{i}} "A" { likelihood: likely  confidence: high  because: good }""");
        text.Append($$"""assessment hub "Hub" { likelihood: likely  confidence: high  because: {{string.Join(", ", Enumerable.Range(0, Count).Select(i => $"a{i}"))}} }""");
        await Task.Run(() => Verify(text.ToString(), Count, "hub"), TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 600_000)]
    public async Task Chains_of_every_other_link()
    {
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < Many; i++)
        {
            text.AppendLine($$"""source s{{i}} "S" { type: media  author: "S"  cites: {{(i == 0 ? "good" : $"s{i - 1}")}} }""");
            text.AppendLine($$"""assessment a{{i}} "A" { likelihood: likely  confidence: low  because: s{{i}}{{(i == 0 ? "" : $"  supersedes: a{i - 1}  contradicts: a{i - 1}")}} }""");
        }
        text.AppendLine($$"""source all "All" { type: media  author: "A"  cites: {{Names("s")}} }""");
        text.AppendLine($$"""brief b "B" { date: 2025  takeaways: {{Names("a")}}  {{string.Join(' ', Enumerable.Range(0, Many).Select(i => $"include a{i}"))}} }""");
        await Task.Run(
            () =>
            {
                var project = RuleCheck.Compile(text.ToString());
                Assert.Equal(Many - 1, project.GetDiagnostics().Count(diagnostic => diagnostic.Code == "AS3009"));
                var (first, last) = (project.FindSymbol("a0")!, project.FindSymbol($"a{Many - 1}")!);
                Assert.Equal(["good"], project.EvidenceGraph.Roots(project.FindSymbol("all")!).Select(root => root.Name));
                Assert.False(project.EvidenceGraph.AreIndependent(project.FindSymbol("all")!, project.FindSymbol("s7")!));
                Assert.Equal(["b"], project.EvidenceGraph.BriefsThatShow(last).Select(brief => brief.Name));
                Assert.Equal(["a1"], project.EvidenceGraph.Successors(first).Select(successor => successor.Name));
            },
            TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 600_000)]
    public async Task A_ring()
    {
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < Many; i++)
        {
            var next = (i + 1) % Many;
            text.AppendLine($$"""source s{{i}} "S" { type: media  author: "S"  cites: s{{next}} }""");
            text.AppendLine($$"""assessment a{{i}} "A" { likelihood: likely  confidence: low  because: a{{next}}, s{{i}}  supersedes: a{{next}} }""");
        }
        await Task.Run(
            () =>
            {
                var found = RuleCheck.Compile(text.ToString()).GetDiagnostics();
                foreach (var code in (string[])["AS3002", "AS3005", "AS2016"])
                    Assert.InRange(Assert.Single(found, diagnostic => diagnostic.Code == code).Related.Length, Many - 1, Many);
            },
            TestContext.Current.CancellationToken);
    }

    private static string Names(string prefix) => string.Join(", ", Enumerable.Range(0, Many).Select(i => $"{prefix}{i}"));

    private static void Verify(string text, int count, string last)
    {
        var project = RuleCheck.Compile(text);
        Assert.True(project.GetDiagnostics().Count(diagnostic => diagnostic.Code == "AS3004") >= count);
        Assert.True(EvidenceGraph.Supports(project.FindSymbol(last)!).Count >= count);
        Assert.Equal(EvidenceLevel.Moderate, project.EvidenceGraph.Level(project.FindSymbol(last)!));
    }
}
