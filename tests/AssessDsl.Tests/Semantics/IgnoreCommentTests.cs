using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Tests.Semantics;

/// <summary>AS2018: comments that silence diagnostics.</summary>
public sealed class IgnoreCommentTests
{
    [Theory]
    [InlineData("{|AS2018:// assess:ignore|}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS3004|}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS3004:   |}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS9999: why|}\nactor a { type: state }")]
    [InlineData("{|AS2018:// assess:ignore AS2001: why|}\nactor a { type: state  of: {|AS2001:b|} }")]
    [InlineData("source s { type: media }\n// assess:ignore AS2014: counted twice on purpose\nevent e { date: 2025  sources: s, s }")]
    [InlineData("source s { type: media }\n// assess:ignore AS2014: counted twice on purpose\nevent e {\n  date: 2025\n  sources: s, s\n}")]
    [InlineData("source s { type: media }\n{|AS2018:// assess:ignore AS2014: the brief has none of its own|}\nbrief b {\n  date: 2025\n  event e { date: 2025  sources: s, {|AS2014:s|} }\n}")]
    [InlineData("// assess:other AS3004\nactor a { type: state }")]
    [InlineData("event e { date: 2025  \"\"\"\n  // assess:ignore\n  \"\"\" }")]
    public void An_ignore_needs_a_known_code_and_a_reason(string source) => SemanticAssert.Errors(source);

    [Fact]
    public void An_ignore_that_silences_nothing_is_a_warning()
    {
        var diagnostic = SemanticAssert.Single("{|AS2018:// assess:ignore AS3002: nothing here|}\nactor a { type: state }");
        Assert.Equal(Severity.Warning, diagnostic.Severity);
    }
}
