using AssessDsl.Compiler.Semantics;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Semantics;

/// <summary>What is a mention <c>{|m:…|}</c> or a citation <c>{|c:…|}</c>; the names are marked inside.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("Plain text.")]
    [InlineData("{|m:@[|russia|]|}")]
    [InlineData("{|m:@[|a.b|]|} and {|m:@[|a.b.c|]|}")]
    [InlineData("Signed by {|m:@[|iran|]|}. And {|m:@[|a.b|]|}.")]
    [InlineData("{|m:@[|a|]|}..b")]
    [InlineData("{|m:@[|iran|]|}'s, ({|m:@[|iran|]|}) {|m:@[|iran|]|}-{|m:@[|iran|]|}/{|m:@[|iran|]|}")]
    [InlineData("{|m:@[|_x1|]|} {|m:@[|x_|]|} _{|m:@[|x_|]|}")]
    [InlineData("@1a @ @@ @. @-")]
    [InlineData("@{|m:@[|a|]|}")]
    [InlineData("@")]
    public void A_mention_is_an_at_sign_and_names_joined_by_dots(string markup) => Check(markup);

    [Theory]
    [InlineData("{|m:@[|росія|]|} {|m:@[|ünïted|]|} {|m:@[|國|]|} {|m:@[|a٣|]|}")]
    [InlineData("😀{|m:@[|𝒳𐐷1|]|}😀 {|m:@[|a.𝒳|]|}.𝟙")]
    [InlineData("{|m:@[|a|]|}😀")]
    [InlineData("𝒳@a é@a ٣@a 國@a")]
    [InlineData("\ud835@")]
    [InlineData("{|m:@[|a|]|}\ud835")]
    public void Letters_of_every_plane_count(string markup) => Check(markup);

    [Theory]
    [InlineData("info@example.org and 1@example")]
    [InlineData("<info@example.org> <https://example.org/@user>")]
    [InlineData("\\@russia and \\\\{|m:@[|russia|]|}")]
    [InlineData("&#64;russia")]
    [InlineData("`@russia` `` ` @russia `` {|m:@[|iran|]|}")]
    [InlineData("```\n@russia [@a]\n```\n{|m:@[|iran|]|}")]
    [InlineData("~~~\n@russia")]
    [InlineData("    @russia\n\n{|m:@[|iran|]|}")]
    [InlineData("[text](https://example.org/@user \"@title\") {|m:@[|iran|]|}")]
    [InlineData("[x]: https://example.org/@user\n\n[x] {|m:@[|iran|]|}")]
    public void Addresses_escapes_and_code_hold_none(string markup) => Check(markup);

    [Theory]
    [InlineData("{|m:@[|a|][other words]|} after")]
    [InlineData("{|m:@[|a.b|][other\nwords]|}")]
    [InlineData("{|m:@[|a|][one \\] and \\[]|}]")]
    [InlineData("{|m:@[|a|]|} [words]")]
    [InlineData("{|m:@[|a|]|}[]")]
    [InlineData("{|m:@[|a|]|}[ ]")]
    [InlineData("{|m:@[|a|]|}[unclosed")]
    [InlineData("{|m:@[|a|]|}[unclosed\\")]
    [InlineData("{|m:@[|a|]|}[nested [b] words]")]
    [InlineData("{|m:@[|a|]|}[unclosed\n\nnext]")]
    [InlineData("{|m:@[|a|][info@example.org or @b]|}")]
    [InlineData("{|m:@[|a|]|}{|c:[@[|s|]]|}")]
    [InlineData("{|m:@[|a|]|}[{|m:@[|b|]|} and more]")]
    public void Other_words_stand_in_brackets_at_once(string markup) => Check(markup);

    [Theory]
    [InlineData("Said.{|c:[@[|s|]]|}")]
    [InlineData("Said.{|c:[@[|a.s|], p. 4]|}{|c:[@[|t|]]|}")]
    [InlineData("{|c:[@[|s|] ]|} {|c:[@[|s|] , x]|} {|c:[@[|s|],]|} {|c:[@[|s|], p.\n4]|}")]
    [InlineData("{|c:[@[|s|], a \\] b]|}")]
    [InlineData("No![@")]
    [InlineData("Never!{|c:[@[|s|]]|} and Never!!{|c:[@[|s|]]|}")]
    [InlineData("a{|c:[@[|s|]]|}b 1{|c:[@[|s|]]|}")]
    [InlineData("{|c:[@[|s|]]|}: word")]
    [InlineData("{|c:[@[|s|]]|}: word\n{|c:[@[|t|]]|}: word  ")]
    [InlineData("{|c:[@[|s|]]|}(https://example.org)")]
    [InlineData("\\[{|m:@[|s|]|}]")]
    [InlineData("[{|m:@[|s|]|}. x]")]
    [InlineData("[{|m:@[|s|]|}, p. 4")]
    [InlineData("[{|m:@[|s|]|}, {|m:@[|t|]|}]")]
    [InlineData("[ {|m:@[|s|]|}]")]
    public void A_citation_is_a_source_alone_in_brackets(string markup) => Check(markup);

    [Theory]
    [InlineData("*{|m:@[|a|]|}* **{|m:@[|a|]|}** ***{|m:@[|a|][w]|}*** _see {|m:@[|a|]|}, here_")]
    [InlineData("*one **two {|m:@[|a|]|} {|c:[@[|s|]]|}** three*")]
    [InlineData("[{|m:@[|a|]|} and more](https://example.org)")]
    [InlineData("[see {|m:@[|a|][w]|} here](https://example.org) {|c:[@[|s|]]|}")]
    [InlineData("![{|m:@[|a|]|} and more](https://example.org)")]
    [InlineData("# {|m:@[|a|]|}\n\n{|m:@[|b|]|}\n===\n\n> {|m:@[|c|]|}\nlazy {|m:@[|d|]|}")]
    [InlineData("- one {|m:@[|a|]|}\n  two {|m:@[|b|]|}\n  1. {|m:@[|c|]|}\n\n     {|c:[@[|s|], p.\n     4]|}")]
    [InlineData("> > {|m:@[|a|][other\n> > words]|} {|m:@[|b|]|}\n> {|c:[@[|s|]]|}")]
    [InlineData("<b>{|m:@[|a|]|}</b> <script>{|m:@[|b|]|}</script> <!-- {|m:@[|c|]|} -->")]
    [InlineData("<div>\n{|m:@[|a|]|}\n</div>")]
    [InlineData("one\r\ntwo {|m:@[|a|]|}\r\n\r\n {|m:@[|b|]|}.  \r\n- {|m:@[|c|]|}")]
    [InlineData("a\n\tb {|m:@[|a|]|}\n-\t{|m:@[|b|]|}\n\n\t{|m:@[|c|]|}")]
    [InlineData(">\t{|m:@[|a|]|}\n>\t{|m:@[|b|]|}\n\n#\t\t{|m:@[|c|]|} #\n\n-\t{|m:@[|d|]|}\n\t{|c:[@[|s|]]|}\n\t{|m:@[|e|]|}")]
    [InlineData("a \0{|m:@[|a|]|} \uFEFF{|m:@[|b|]|}\u2028{|m:@[|c|]|}")]
    public void Positions_are_exact_in_every_structure(string markup) => Check(markup);

    [Theory]
    [InlineData("@a[other words]", "other words")]
    [InlineData("@a[other\n  words]", "other words")]
    [InlineData("@a[ *x* \\] \\\\ \\q ]", "*x* ] \\ \\q")]
    [InlineData("@a", null)]
    public void Other_words_are_plain_text(string text, string? words)
    {
        var mention = Assert.IsType<MentionInline>(Assert.Single(ProseParser.FindReferences(text)));
        Assert.Equal(words, mention.Words);
        Assert.Equal(words is null ? "" : text[3..^1], text.Substring(mention.WordsSpan.Start, mention.WordsSpan.Length));
    }

    [Theory]
    [InlineData("[@a, p. 4]", "p. 4")]
    [InlineData("[@a,p.\n4 ]", "p. 4")]
    [InlineData("[@a, § 3, l. 2, \\[x\\]]", "§ 3, l. 2, [x]")]
    [InlineData("[@a,, x]", ", x")]
    [InlineData("[@a, ]", null)]
    [InlineData("[@a]", null)]
    public void A_locator_is_plain_text(string text, string? locator) =>
        Assert.Equal(locator, Assert.IsType<CitationInline>(Assert.Single(ProseParser.FindReferences(text))).Locator);

    [Fact]
    public void Each_name_has_its_span()
    {
        const string Text = "See @a.bc.𝒳.";
        var reference = Assert.Single(ProseParser.FindReferences(Text));
        Assert.Equal(["a", "bc", "𝒳"], reference.Names);
        Assert.Equal(reference.Names, reference.NameSpans.Select(span => Text.Substring(span.Start, span.Length)));
    }

    private static void Check(string markup)
    {
        var text = Markup.Parse(markup).Text;
        var found = ProseParser.FindReferences(text).SelectMany<ReferenceInline, MarkedSpan>(reference =>
        [
            new(reference is MentionInline ? "m" : "c", reference.FullSpan),
            new("", reference.NameSpan),
        ]);
        Assert.Equal(markup, Markup.Write(text, found));
    }
}
