using System.Text.Json;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Emit.Graph;

/// <summary>What the forms of the graph say of its nodes.</summary>
public sealed class GraphTextTests
{
    private const string Treaty = """
        actor a "A" { type: state }
        actor b "B" { type: state }
        agreement pact "Pact" {
          parties: a, b
          status: in_force
          absent clause defence "Mutual defence" { topic: defence }
        }
        assessment x "X" { likelihood: likely  confidence: low  because: pact.defence }
        question why "Why" { hypothesis gain "Gain" { likelihood: likely  consistent: pact } }
        """;

    [Theory]
    [InlineData(@"""pact.defence"" [label=""Mutual defence\nabsent clause of Pact""")]
    [InlineData(@"""why.gain"" [label=""Gain\nhypothesis of Why, likely (55–80%, ICD 203)""")]
    public void A_member_says_what_it_is_one_of_and_a_clause_that_it_is_missing(string node) => Assert.Contains(node, DotEmitter.Emit(Map()));

    [Fact]
    public void A_missing_clause_is_absent_in_json_too()
    {
        var nodes = JsonDocument.Parse(GraphJsonEmitter.Emit(Map())).RootElement.GetProperty("nodes").EnumerateArray();

        Assert.Equal("pact.defence", Assert.Single(nodes, node => node.TryGetProperty("absent", out _)).GetProperty("id").GetString());
    }

    private static EvidenceMap Map() => EvidenceMap.Of(Compilation.Create([SyntaxTree.ParseText(Treaty, "a.assess")]));
}
