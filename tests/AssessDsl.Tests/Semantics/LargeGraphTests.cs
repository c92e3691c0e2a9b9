using System.Text;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Tests.Rules;

namespace AssessDsl.Tests.Semantics;

/// <summary>A hundred thousand assessments in a row or in a ring around one: no stack overflow, and no time that grows with the square.</summary>
public sealed class LargeGraphTests
{
    private const int Count = 100_000;

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

    private static void Verify(string text, int count, string last)
    {
        var project = RuleCheck.Compile(text);
        Assert.True(project.GetDiagnostics().Count(diagnostic => diagnostic.Code == "AS3004") >= count);
        Assert.True(EvidenceGraph.Supports(project.FindSymbol(last)!).Count >= count);
        Assert.Equal(EvidenceLevel.Moderate, project.EvidenceGraph.Level(project.FindSymbol(last)!));
    }
}
