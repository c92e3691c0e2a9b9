using AssessDsl.Compiler.Semantics;
using CsCheck;
using Markdig;
using Markdig.Syntax;

namespace AssessDsl.Tests.Semantics;

public sealed class HostileProseTests
{
    private const string Seed = "0000KOIPe036";
    private const int Iterations = 5_000;

    private static readonly Gen<string> Markdown =
        Gen.OneOf(
            "@", "@a", "@a.b", "[@", "[", "]", "(", ")", "!", "*", "**", "_", "`", "```\n", "~~~\n", "<", ">", "&amp;", "\\", ".", ",", ":",
            " ", "    ", "\t", "\n", "\n\n", "\r\n", "  \n", "- ", "1. ", "> ", "# ", "---", "=", "x", "é", "𝒳", "😀", "\ud835", "\0", "\uFEFF", "\u2028").Array[0, 40].Select(string.Concat);

    [Fact]
    public void Spans_lie_on_the_names_whatever_stands_around_them() =>
        Markdown.Sample(text =>
        {
            foreach (var reference in ProseParser.FindReferences(text))
            {
                Assert.Equal(reference.Names, reference.NameSpans.Select(span => text.Substring(span.Start, span.Length)));
                Assert.Equal('@', text[reference.NameSpan.Start - 1]);
                Assert.StartsWith(reference is MentionInline ? "@" : "[@", text.Substring(reference.FullSpan.Start, reference.FullSpan.Length));
                var last = text[reference.FullSpan.End - 1];
                Assert.True(reference is MentionInline { Words: null } ? reference.FullSpan.End == reference.NameSpan.End : last == ']');
            }
        }, seed: Seed, iter: Iterations);

    [Fact]
    public void Without_references_it_is_CommonMark()
    {
        var commonMark = new MarkdownPipelineBuilder().DisableHtml().Build();
        // The HTML writer used to compare throws on halves of characters.
        Markdown.Select(text => text.Replace("@", "", StringComparison.Ordinal).Replace("\ud835", "", StringComparison.Ordinal)).Sample(
            text => Assert.Equal(Markdig.Markdown.ToHtml(text, commonMark), ProseParser.Parse(text).ToHtml(commonMark)), seed: Seed, iter: Iterations);
    }

    [Fact]
    public void Plain_text_can_be_written_of_anything() =>
        Markdown.Sample(text => PlainText.Render(ProseParser.Parse(text), mention => mention.Names[0]), seed: Seed, iter: Iterations);

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[@")]
    [InlineData("[@a, ")]
    [InlineData("@a[")]
    [InlineData("*a ")]
    [InlineData("_a *b ")]
    [InlineData("[a](")]
    [InlineData("[a](b (")]
    [InlineData(">")]
    [InlineData("1. ")]
    [InlineData(">- ")]
    [InlineData("[a]: b\n")]
    [InlineData("a\n=\n")]
    [InlineData("<a:")]
    [InlineData("`a ")]
    [InlineData("\\")]
    public async Task Nothing_makes_it_fail_or_hang(string part)
    {
        foreach (var length in new[] { 60_000, 1_000_000 })
        {
            var text = string.Concat(Enumerable.Repeat(part, length / part.Length)) + " @end";

            var document = await Task.Run(() => ProseParser.Parse(text)).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

            Assert.Equal("end", document.Descendants<ReferenceInline>().Last().Names[0]);
            Assert.NotEmpty(PlainText.Render(document, mention => mention.Names[0]));
        }
    }

    [Fact]
    public void Nesting_within_reason_is_kept()
    {
        var text = string.Concat(Enumerable.Repeat("> ", 40)) + string.Concat(Enumerable.Repeat("*a **b ", 100)) + string.Concat(Enumerable.Repeat("b** a*", 100));
        var document = ProseParser.Parse(text);
        Assert.Equal(40, document.Descendants<QuoteBlock>().Count());
        Assert.Equal(200, document.Descendants<Markdig.Syntax.Inlines.EmphasisInline>().Count());
    }
}
