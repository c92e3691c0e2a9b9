using System.Text;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Tests.Rules;

namespace AssessDsl.Tests.Semantics;

public sealed class EvidenceGraphTests
{
    private static readonly Compilation s_project = RuleCheck.Compile(RuleCheck.World + """
        source repeat "Repeat" { type: media  author: "R"  cites: good }
        source digest "Digest" { type: media  author: "D"  cites: repeat, better }
        event seen "Seen" { date: 2025  sources: repeat, fair }
        assessment first "First" { likelihood: likely  confidence: low  because: seen, good }
        assessment second "Second" { likelihood: likely  confidence: low  because: first, better  until: 2025 }
        assessment renewed "Renewed" { likelihood: likely  confidence: low  because: second  supersedes: first, second }
        resolution outcome { of: second  outcome: occurred  date: 2026 }
        brief early "Early" { date: 2025-01-01  section "A" { include first } }
        brief late "Late" { date: 2025-02-01  takeaways: first  include second }
        """);

    private static EvidenceGraph Graph => s_project.EvidenceGraph;

    [Fact]
    public void Supports_are_followed_through_assessments() =>
        Assert.Equal(["good", "better", "seen", "first"], EvidenceGraph.Supports(Find("second")).Select(symbol => symbol.Name));

    [Fact]
    public void Sources_are_those_of_all_supports()
    {
        Assert.Equal(["good", "better", "fair", "repeat"], Graph.Sources(Find("second")).Select(symbol => symbol.Name));
        Assert.Equal(["repeat", "fair"], Graph.Sources(Find("seen")).Select(symbol => symbol.Name));
        Assert.Equal(Graph.Sources(Find("second")), Graph.Sources(Find("renewed")));
    }

    [Fact]
    public void Roots_are_the_ends_of_citations()
    {
        Assert.Equal(["good", "better"], Graph.Roots(Find("digest")).Select(symbol => symbol.Name));
        Assert.Equal(["good"], Graph.Roots(Find("good")).Select(symbol => symbol.Name));
        Assert.False(Graph.AreIndependent(Find("repeat"), Find("digest")));
        Assert.True(Graph.AreIndependent(Find("repeat"), Find("better")));
    }

    [Fact]
    public void Independent_sources_share_no_root() =>
        Assert.Equal(["good", "better", "fair"], Graph.IndependentSources(Find("second")).Select(symbol => symbol.Name));

    [Fact]
    public void A_source_that_shares_with_all_others_hides_no_two_that_share_nothing()
    {
        var project = RuleCheck.Compile("""
            actor p { type: state }
            actor q { type: state }
            source x0 "X" { type: media  publisher: p  reliability: A  credibility: 2 }
            source y "Y" { type: media  publisher: q  reliability: A  credibility: 2  cites: x0 }
            source z "Z" { type: media  publisher: p  reliability: A  credibility: 2 }
            assessment a "A" { likelihood: likely  confidence: high  because: x0, y, z }
            """);
        var assessment = project.FindSymbol("a")!;
        Assert.Equal(["y", "z"], project.EvidenceGraph.IndependentSources(assessment).Select(symbol => symbol.Name));
        Assert.Equal(EvidenceLevel.High, project.EvidenceGraph.Level(assessment));
    }

    [Fact]
    public void All_that_is_said_of_independence_agrees()
    {
        var random = new Random(7);
        for (var round = 0; round < 50; round++)
        {
            var text = new StringBuilder("actor p { type: state }\nactor q { type: state }\n");
            for (var i = 0; i < 24; i++)
            {
                var cited = Enumerable.Range(0, i).Where(_ => random.Next(Math.Max(2, i / 3)) == 0).Select(j => $"s{j}").ToArray();
                text.AppendLine($$"""source s{{i}} { type: media  reliability: A  credibility: 2  {{(random.Next(3) == 0 ? "publisher: p" : "")}}  {{(cited.Length > 0 ? $"cites: {string.Join(", ", cited)}" : "")}} }""");
            }
            text.AppendLine($$"""assessment a { likelihood: likely  confidence: low  because: {{string.Join(", ", Enumerable.Range(round % 23, 24 - (round % 23)).Select(i => $"s{i}"))}} }""");
            var project = RuleCheck.Compile(text.ToString());
            var (graph, assessment) = (project.EvidenceGraph, project.FindSymbol("a")!);
            var (sources, taken) = (graph.Sources(assessment), graph.IndependentSources(assessment));
            var hasPair = sources.Any(source => sources.Any(other => graph.AreIndependent(source, other)));
            Assert.Equal(hasPair, taken.Length > 1);
            Assert.Equal(hasPair, graph.Level(assessment) == EvidenceLevel.High);
            Assert.All(taken, source => Assert.All(taken.Where(other => other != source), other => Assert.True(graph.AreIndependent(source, other))));
        }
    }

    [Theory]
    [InlineData("first", "moderate")]
    [InlineData("second", "high")]
    public void The_ceiling_is_a_term_of_the_scale(string assessment, string ceiling) =>
        Assert.Equal(ceiling, Graph.Ceiling(Find(assessment))?.Name);

    [Fact]
    public void Successors_resolutions_and_briefs_are_found()
    {
        Assert.Equal(["renewed"], Graph.Successors(Find("first")).Select(symbol => symbol.Name));
        Assert.Equal(["outcome"], Graph.Resolutions(Find("second")).Select(symbol => symbol.Name));
        Assert.Equal(["early", "late"], Graph.BriefsThatShow(Find("first")).Select(symbol => symbol.Name));
        Assert.Equal("2025-02-01", Graph.Now(Find("first"))?.Text);
        Assert.Null(Graph.Now(Find("renewed")));
    }

    [Fact]
    public void Circles_end()
    {
        var project = RuleCheck.Compile("""
            source a "A" { type: media  cites: b }
            source b "B" { type: media  cites: a }
            assessment x "X" { likelihood: likely  confidence: low  because: y, a }
            assessment y "Y" { likelihood: likely  confidence: low  because: x, b }
            """);
        var graph = project.EvidenceGraph;
        Assert.False(graph.AreIndependent(project.FindSymbol("a")!, project.FindSymbol("b")!));
        Assert.Equal(["a", "b"], graph.Sources(project.FindSymbol("x")!).Select(symbol => symbol.Name));
        Assert.Single(graph.ReasoningCycles.StartingAt(project.GetSymbols(AssessmentKind.Kind)));
        Assert.Single(graph.CitationCycles.StartingAt(project.GetSymbols(SourceKind.Kind)));
    }

    private static DeclarationSymbol Find(string name) => s_project.FindSymbol(name)!;
}
