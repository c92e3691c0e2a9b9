using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Semantics;

/// <summary>AS2018: comments that silence diagnostics.</summary>
public sealed class IgnoreCommentTests
{
    [Theory]
    [InlineData("{|AS2018:// assess:ignore AS3001: why|}\n\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS3001: why|}")]
    [InlineData("{|AS2018:// assess:ignore|}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS3004|}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS3004:   |}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS9999: why|}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS2001: why|}\nactor a { type: state  of: {|AS2001:b|} }")]
    [InlineData("source s { type: media }\n// assess:ignore AS2014: counted twice on purpose\nevent e { date: 2025  sources: s, s }")]
    [InlineData("source s { type: media }\n// assess:ignore AS2014: counted twice on purpose\nevent e {\n  date: 2025\n  sources: s, s\n}")]
    [InlineData("source s { type: media }\n{|AS2018:// assess:ignore AS2014: the brief has none of its own|}\nbrief b {\n  date: 2025\n  event e { date: 2025  sources: s, {|AS2014:s|} }\n}")]
    [InlineData("source s { type: media }\n// assess:ignore AS2014: on purpose\n/// What it is.\n///\n/// And why.\nevent e { date: 2025  sources: s, s }")]
    [InlineData("source s { type: media }\n{|AS2018:// assess:ignore AS2014: on purpose|}\n// A note.\nevent e { date: 2025  sources: s, {|AS2014:s|} }")]
    [InlineData("{|AS2018:// assess: ignore AS3004: why|}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess ignore AS3004: why|}\nactor a { type: state }")]
    [InlineData("{|AS2018:// Assess:Ignore AS3004: why|}\nactor a { type: state }")]
    [InlineData("{|AS2018:/* assess:ignore AS3004: why */|}\nactor a { type: state }")]
    [InlineData("// assess, and ignore the rest\nactor a { type: state }")]
    [InlineData("// assess:other AS3004\nactor a { type: state }")]
    [InlineData("event e { date: 2025  \"\"\"\n  // assess:ignore\n  \"\"\" }")]
    public void An_ignore_needs_a_known_code_and_a_reason(string source) => SemanticAssert.Errors(source);

    [Fact]
    public void An_ignore_that_silences_nothing_is_a_warning()
    {
        var diagnostic = SemanticAssert.Single("{|AS2018:// assess:ignore AS3002: nothing here|}\nactor a { type: state }");
        Assert.Equal(Severity.Warning, diagnostic.Severity);
    }

    /// <summary>Within a text block no comment can stand, so it stands before the block.</summary>
    [Theory]
    [InlineData("event e {\n  date: 2025\n  // assess:ignore AS3108: a ship\n  \"\"\"\n  So.\n  Norvale and Norvale left.\n  \"\"\"\n}", 0)]
    [InlineData("// assess:ignore AS3108: a ship\nevent e {\n  date: 2025\n  \"\"\"\n  Norvale left.\n  \"\"\"\n}", 0)]
    [InlineData("event e {\n  date: 2025\n  // assess:ignore AS3108: a ship\n  \"Norvale left.\"\n  \"Norvale left.\"\n}", 1)]
    [InlineData("event e {\n  date: 2025\n  \"\"\"\n  // assess:ignore AS3108: a ship\n  Norvale left.\n  \"\"\"\n}", 1)]
    [InlineData("event e {\n  // assess:ignore AS3108: a ship\n  date: 2025\n  \"\"\"\n  Norvale left.\n  \"\"\"\n}", 1)]
    [InlineData("assessment a {\n  likelihood: likely\n  confidence: low\n  // assess:ignore AS3108: a ship\n  alternative: \"\"\"\n  Norvale left.\n  \"\"\"\n}", 0)]
    [InlineData("assessment a {\n  likelihood: likely\n  confidence: low\n  // assess:ignore AS3108: a ship\n  alternative:\n  \"\"\"\n  Norvale left.\n  \"\"\"\n}", 0)]
    [InlineData("brief b {\n  date: 2025\n  section \"S\" {\n    // assess:ignore AS3108: a ship\n    \"\"\"\n    So.\n    Norvale left.\n    \"\"\"\n  }\n}", 0)]
    public void A_finding_in_a_text_is_silenced_before_the_text(string source, int left)
    {
        var found = Compilation.Create([SyntaxTree.ParseText("actor norvale \"Norvale\" { type: state }\n" + source, "a.assess")])
            .GetDiagnostics(TestContext.Current.CancellationToken);
        Assert.Equal(left, found.Count(d => d.Code == "AS3108" && d.Suppression is null));
        Assert.DoesNotContain(found, d => d.Code == "AS3108" && d.Suppression is not (null or "a ship"));
    }
}
