using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Tests.Semantics;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("In [0, 1) and [one] [*two*. An ![ image; [[x] y; [a](b", "In [0, 1) and [one] [two. An ![ image; [[x] y; [a](b")]
    [InlineData("One\ntwo  \nthree\\\nfour", "One two\nthree\nfour")]
    [InlineData("One.\n\nTwo.\n\n\nThree.", "One.\n\nTwo.\n\nThree.")]
    [InlineData("*a* **b** ***c*** `d  e` [f](https://example.org) ![g](h) <https://example.org>", "a b c d  e f g https://example.org")]
    [InlineData("<b>x</b> &amp; &copy; \\@x \\*", "<b>x</b> & © @x *")]
    [InlineData("@russia, @a.b and @iran[other *words*].", "RUSSIA, A.B and other *words*.")]
    [InlineData("Signed in Moscow.[@s] Then.", "Signed in Moscow. Then.")]
    [InlineData("Signed [@s], and more [@s, p. 4]. Then [@s] this [@s]", "Signed, and more. Then this")]
    [InlineData("# Head\n\nText\n\n---\n\n> Quote\n> more\n\nEnd", "Head\n\nText\n\nQuote more\n\nEnd")]
    [InlineData("Before\n\n- one\n- two\n  more\n\nAfter", "Before\n\n- one\n- two more\n\nAfter")]
    [InlineData("1. one\n   - inner\n\n     second\n2. two", "- one\n  - inner\n    second\n- two")]
    [InlineData("- a\n\n- b", "- a\n- b")]
    [InlineData("```\ncode *x*\n  @y\n```\n\n    more", "code *x*\n  @y\n\nmore")]
    [InlineData("- x\n\n      code\n      two", "- x\n  code\n  two")]
    [InlineData("[x]: https://example.org\n\nText [x]", "Text x")]
    public void Markup_is_taken_off(string markdown, string plain) =>
        Assert.Equal(plain, PlainText.Render(ProseParser.Parse(markdown), Show));

    private static string Show(MentionInline mention) =>
        mention.Words ?? string.Join('.', mention.Names).ToUpperInvariant();
}
