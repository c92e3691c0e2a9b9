using System.Text;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Semantics;

/// <summary>AS2016: properties that lead back to where they started.</summary>
public sealed class CircularDefinitionTests
{
    [Theory]
    [InlineData("actor a { type: state  of: {|AS2016:a|} }")]
    [InlineData("place a { type: city  in: {|AS2016:b|} }\nplace b { type: city  in: a }")]
    [InlineData("event a { date: 2025  follows: b }\nevent b { date: 2025  follows: {|AS2016:c|} }\nevent c { date: 2025  follows: b }")]
    [InlineData("actor p { type: state }\nactor q { type: state }\nagreement a { parties: p, q  status: signed  replaces: {|AS2016:a|} }")]
    [InlineData("brief a { date: 2025  previous: {|AS2016:b|} }\nbrief b { date: 2025  previous: a }")]
    [InlineData("assessment a { likelihood: likely  confidence: low  supersedes: {|AS2016:b|} }\nassessment b { likelihood: likely  confidence: low  supersedes: a }")]
    [InlineData("kind a : {|AS2016:b|} { }\nkind b : a { }\nb x { }")]
    [InlineData("kind a : {|AS2016:a|} { }")]
    [InlineData("source a { type: media  cites: a }")]
    public void A_cycle_is_reported_once_at_its_first_member(string source) => SemanticAssert.Errors(source);

    [Fact]
    public void The_members_of_the_cycle_are_related()
    {
        var diagnostic = SemanticAssert.Single("""
            place a { type: city  in: {|AS2016:b|} }
            place b { type: city  in: c }
            place c { type: city  in: a }
            """);
        Assert.Equal("'in' leads from 'a' back to itself through 'b', 'c'.", diagnostic.Message);
        Assert.Equal(2, diagnostic.Related.Length);
    }

    [Theory]
    [InlineData("event a { date: 2025  follows: {|AS2016:b|}, c }\nevent b { date: 2025  follows: a }\nevent c { date: 2025  follows: a }",
        "'follows' leads from 'a' back to itself through 'b'.")]
    [InlineData("event a { date: 2025  follows: b, {|AS2016:c|} }\nevent b { date: 2025 }\nevent c { date: 2025  follows: d, b }\nevent d { date: 2025  follows: c, a }",
        "'follows' leads from 'a' back to itself through 'c', 'd'.")]
    [InlineData("kind a : {|AS2016:b|} { }\nkind b : a { }", "What a kind extends leads from 'a' back to itself through 'b'.")]
    public void The_message_names_a_way_round(string source, string message) => Assert.Equal(message, SemanticAssert.Single(source).Message);

    [Fact]
    public void A_chain_of_a_hundred_thousand_overflows_no_stack()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 100_000; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"event e{i} {{ date: 2025  follows: e{i + 1} }}\n");
        text.Append("event e100000 { date: 2025 }\n");
        Assert.Empty(SemanticAssert.Findings(Compilation.Create([SyntaxTree.ParseText(text.ToString(), "chain.assess")])));
    }

    [Fact]
    public void A_cycle_of_fifty_thousand_is_one_short_message()
    {
        const int Length = 50_000;
        var text = new StringBuilder();
        for (var i = 0; i < Length; i++)
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"event e{i} {{ date: 2025  follows: e{(i + 1) % Length} }}\n");
        var diagnostic = Assert.Single(SemanticAssert.Findings(Compilation.Create([SyntaxTree.ParseText(text.ToString(), "cycle.assess")])));
        Assert.Equal("AS2016", diagnostic.Code);
        Assert.EndsWith("'e8' and 49991 more.", diagnostic.Message, StringComparison.Ordinal);
    }
}
