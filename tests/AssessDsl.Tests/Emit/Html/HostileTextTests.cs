using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>Whatever stands in a field prints as text and changes nothing around it.</summary>
public sealed class HostileTextTests
{
    private const string Harmless = "Word";

    public static TheoryData<string> Texts => [.. HostileBrief.Texts];

    [Fact]
    public void The_project_has_a_text_in_every_field_that_takes_one()
    {
        var compilation = HostileBrief.Compile(Harmless);
        Assert.DoesNotContain(compilation.GetDiagnostics(TestContext.Current.CancellationToken), d => d.Severity == Compiler.Diagnostics.Severity.Error);
        var given = compilation.Symbols.SelectMany(s => s.Kind.Properties.Where(p => !s.GetValues(p).IsEmpty)).ToHashSet();
        var texts = BuiltInKinds.All.SelectMany(k => k.Properties).Where(p => p.Type is ScalarType { Scalar: Scalar.String or Scalar.Text or Scalar.Url } or ReferenceType { Alternative: not null });
        Assert.Empty(texts.Where(p => !given.Contains(p)).Select(p => p.Name));
        Assert.Empty(BuiltInKinds.All.Where(k => !compilation.Symbols.Any(s => s.Kind == k)).Select(k => k.Id));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_changes_no_element_around_it(string text)
    {
        var (harmless, hostile) = (Parse(Harmless), Parse(text));
        Assert.Equal(harmless.Keys, hostile.Keys);
        foreach (var (path, page) in hostile)
            Assert.Equal(Outline(harmless[path]), Outline(page));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_prints_as_it_is(string text)
    {
        var page = Parse(text)["daily.html"];
        var printable = HtmlOf(text);
        Assert.Equal(printable, page.Title);
        Assert.Equal(printable, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(printable, page.QuerySelector(".classification")!.TextContent);
        Assert.Equal(printable, page.QuerySelector("#judged h3")!.TextContent);
        Assert.Equal(printable, page.QuerySelector("#judged .why")!.TextContent);
        Assert.Equal(printable, page.QuerySelector("meta[property='og:title']")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("[x](javascript:alert(1)) <javascript:alert(1)>")]
    [InlineData("[x](JaVaScRiPt:alert(1)) [x](  javascript:alert(1)) [x](&#106;avascript:alert(1))")]
    [InlineData("[x](data:text/html,x) [x](vbscript:x) [x](file:///etc/passwd) [x](//example.org) [x](/a) [x](a.html)")]
    [InlineData("![x](https://example.org/a.png) <img src=x> <script>alert(1)</script>")]
    [InlineData("<div onclick=x>\n\nx\n\n</div>\n\n<style>*{display:none}</style>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("`</code><script>`\n\n```x\" onload=\"\n</pre><script>\n```")]
    public void Prose_brings_in_neither_scripts_nor_pictures(string prose)
    {
        var page = ParsePages(Compilation.Create([SyntaxTree.ParseText(
            $"brief daily \"Title\" {{\n  date: 2025-01-01\n  \"{HostileBrief.Escape(prose)}\"\n}}")]))["daily.html"];
        Assert.Equal(2, page.QuerySelectorAll("script").Length);
        Assert.Single(page.QuerySelectorAll("style"));
        Assert.Empty(page.QuerySelectorAll("img, [onclick], [onload], [onerror], main div > div"));
        Assert.All(page.QuerySelectorAll("main .prose a"), a => Assert.StartsWith("http", a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("[x](https://example.org/a?b=c&d=\"e\")", "https://example.org/a?b=c&d=%22e%22")]
    [InlineData("<mailto:a@example.org> <a@example.org>", "mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("[x](http://example.org \"a title\") *[y](HTTPS://example.org/é)*", "http://example.org/", "https://example.org/%C3%A9")]
    public void Prose_links_to_the_web_and_to_mail(string prose, params string[] addresses)
    {
        var page = ParsePages(Compilation.Create([SyntaxTree.ParseText(
            $"brief daily \"Title\" {{\n  date: 2025-01-01\n  \"{HostileBrief.Escape(prose)}\"\n}}")]))["daily.html"];
        Assert.Equal(addresses, page.QuerySelectorAll("main > .prose a").Select(a => a.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("a\u202Eb\u2066c", "a\u202Eb\u2066c\u2069\u202C")]
    [InlineData("\u2067a\u202Bb\u2069c", "\u2067a\u202Bb\u202C\u2069c")]
    [InlineData("\u202Aa\u202Cb", "\u202Aa\u202Cb")]
    [InlineData("a\u2069b\u202Cc", "abc")]
    [InlineData("\u2066a\u202Cb", "\u2066ab\u2069")]
    [InlineData("محادثات (الثالثة).\u200F", "محادثات (الثالثة).\u200F")]
    public void Marks_of_direction_end_with_their_text(string text, string expected) => Assert.Equal(expected, HtmlText.Escape(text));

    /// <summary>The elements and their attributes without any text; how a drawing breaks lines depends on the text, and a bracket in it ends a locator.</summary>
    private static string Outline(IHtmlDocument page)
    {
        var outline = new StringBuilder();
        foreach (var element in page.All.Where(e => !e.Matches(".nodes text, sup span")))
        {
            outline.Append(' ', element.GetAncestors().Count()).Append(element.LocalName);
            foreach (var attribute in element.Attributes.Where(a => a.Name != "title" || element.LocalName != "a"))
                outline.Append(' ').Append(attribute.Name).Append(attribute.Name is "class" or "id" ? "=" + attribute.Value : "");
            outline.Append('\n');
        }
        return outline.ToString();
    }

    /// <summary>What is left of a text in HTML: characters that it does not allow are replaced.</summary>
    private static string HtmlOf(string text) => string.Concat(BidirectionalText.Close(text).EnumerateRunes().Select(rune =>
        rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && rune.Value != 0xFFFE ? rune.ToString() : "\uFFFD"));

    private static Dictionary<string, IHtmlDocument> Parse(string text) => ParsePages(HostileBrief.Compile(text));

    private static Dictionary<string, IHtmlDocument> ParsePages(Compilation compilation) =>
        HtmlEmitter.Emit(compilation, new()).Files.ToDictionary(file => file.Path, file => new HtmlParser().ParseDocument(file.Text));
}
