using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>The page that leads to all briefs, and the feed beside it.</summary>
public sealed class IndexTests
{
    private const string Briefs = """
        actor ours "Ours & theirs" { type: organization }
        actor other "Other" { type: state }
        event fair "A fair" { date: 2025-01-02  actors: other  tags: trade, summer }
        brief old "Old <news>" { date: 2024-12  publisher: ours  takeaways: fair  include fair }
        brief middle "Middle" { date: 2025-01-01  author: "An author"  tags: trade  "Something about @ours." }
        brief new "New" { date: 2025-01-01T10:00Z  publisher: ours  takeaways: rain
          assessment rain "It rains" { likelihood: likely  confidence: low  because: fair } }
        """;

    private static readonly XNamespace s_atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void The_newest_brief_stands_first_with_its_takeaways()
    {
        var index = new HtmlParser().ParseDocument(FileOf(Briefs, "index.html"));
        Assert.Equal("Ours & theirs", index.QuerySelector("h1")!.TextContent);
        Assert.Equal(["New", "Middle", "Old <news>"], index.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Equal(["new.html", "middle.html", "old.html"], index.QuerySelectorAll("main h2 a").Select(a => a.GetAttribute("href")!));
        Assert.Equal(["new.html#rain", "old.html#fair"], index.QuerySelectorAll(".statement a").Select(a => a.GetAttribute("href")!));
        Assert.Single(index.QuerySelectorAll(".judgment > svg"));
    }

    [Fact]
    public void Briefs_are_chosen_by_actor_and_tag()
    {
        var index = new HtmlParser().ParseDocument(FileOf(Briefs, "index.html"));
        Assert.Equal(["All", "Other", "Ours & theirs"], index.QuerySelectorAll("select[name=actors] option").Select(o => o.TextContent));
        Assert.Equal(["All", "summer", "trade"], index.QuerySelectorAll("select[name=tags] option").Select(o => o.TextContent));
        Assert.Equal([" 1 2 ", " 2 ", " 1 2 "], index.QuerySelectorAll("main li[data-actors]").Select(li => li.GetAttribute("data-actors")!));
        Assert.Equal([" 1 2 ", " 2 ", " 1 2 "], index.QuerySelectorAll("main li[data-tags]").Select(li => li.GetAttribute("data-tags")!));
    }

    [Fact]
    public void The_index_tells_machines_what_it_leads_to()
    {
        var index = new HtmlParser().ParseDocument(FileOf(Briefs, "index.html"));
        Assert.Equal("website", index.QuerySelector("meta[property='og:type']")!.GetAttribute("content"));
        Assert.Equal("New. Middle. Old <news>.", index.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
        using var data = JsonDocument.Parse(index.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(["new.html", "middle.html", "old.html"], data.RootElement.GetProperty("hasPart").EnumerateArray().Select(part => part.GetProperty("url").GetString()!));
    }

    [Fact]
    public void The_feed_lists_the_same_briefs()
    {
        var feed = XDocument.Parse(FileOf(Briefs, "feed.xml")).Root!;
        Assert.Equal(s_atom + "feed", feed.Name);
        Assert.Equal("2025-01-01T10:00:00Z", feed.Element(s_atom + "updated")!.Value);
        var entries = feed.Elements(s_atom + "entry").ToArray();
        Assert.Equal(["New", "Middle", "Old <news>"], entries.Select(e => e.Element(s_atom + "title")!.Value));
        Assert.Equal(["urn:assess:new", "urn:assess:middle", "urn:assess:old"], entries.Select(e => e.Element(s_atom + "id")!.Value));
        Assert.Equal(["Ours & theirs", "An author", "Ours & theirs"], entries.Select(e => e.Element(s_atom + "author")!.Value));
        Assert.Equal("2024-12-01T00:00:00Z", entries[2].Element(s_atom + "updated")!.Value);
        Assert.Equal("Something about Ours & theirs.", entries[1].Element(s_atom + "summary")!.Value);
    }

    [Fact]
    public void A_brief_without_an_author_has_none_in_the_index_and_that_of_the_feed()
    {
        const string Source = "actor ours \"Ours\" { type: group }  brief a { date: 2025-01-01 }  brief b { date: 2025-01-02  publisher: ours }";
        var index = new HtmlParser().ParseDocument(FileOf(Source, "index.html"));
        Assert.Equal(["Ours"], index.QuerySelectorAll(".briefs .remark").Select(author => author.TextContent));
        var feed = XDocument.Parse(FileOf(Source, "feed.xml")).Root!;
        Assert.Equal("Ours", Assert.Single(feed.Elements(s_atom + "author")).Value);
        Assert.Equal(["Ours"], feed.Elements(s_atom + "entry").Elements(s_atom + "author").Select(author => author.Value));
    }

    [Fact]
    public void The_index_of_briefs_of_several_publishers_names_none()
    {
        const string Source = """
            actor ours "Ours" { type: group }
            actor theirs "Theirs" { type: group }
            brief a { date: 2025-01-01  publisher: ours }
            brief b { date: 2025-01-02  publisher: theirs }
            """;
        var index = new HtmlParser().ParseDocument(FileOf(Source, "index.html"));
        Assert.Equal("Briefs", index.QuerySelector("h1")!.TextContent);
        var feed = XDocument.Parse(FileOf(Source, "feed.xml")).Root!;
        Assert.Equal("Briefs", feed.Element(s_atom + "title")!.Value);
        Assert.Empty(feed.Elements(s_atom + "author"));
        Assert.Equal(["Theirs", "Ours"], feed.Elements(s_atom + "entry").Elements(s_atom + "author").Select(author => author.Value));
        // A feed without an author is one only if every entry has its own.
        Assert.Equal("Briefs", XDocument.Parse(FileOf(Source + " brief c { date: 2025-01-03 }", "feed.xml")).Root!.Element(s_atom + "author")!.Value);
    }

    [Fact]
    public void Actors_of_one_name_are_one_choice()
    {
        var index = new HtmlParser().ParseDocument(FileOf("""
            actor one "Twin" { type: group }
            actor two "Twin" { type: person }
            brief a { date: 2025-01-01  "About @one." }
            brief b { date: 2025-01-02  "About @two." }
            """, "index.html"));
        Assert.Equal(["All", "Twin"], index.QuerySelectorAll("select[name=actors] option").Select(o => o.TextContent));
        Assert.Equal([" 1 ", " 1 "], index.QuerySelectorAll("main li[data-actors]").Select(li => li.GetAttribute("data-actors")!));
    }

    [Theory]
    [InlineData("brief b { date: 2025-01-02 } brief c { date: 2025-01-03 }")]
    [InlineData("brief c { date: 2025-01-03 } brief d { date: 2025-01-04 } brief a { date: 2025-01-01 }")]
    public void The_feed_stays_the_same_one_as_briefs_come_and_go(string briefs) =>
        Assert.Equal("urn:assess:desk:feed", XDocument.Parse(FileOf("namespace desk.daily " + briefs, "feed.xml")).Root!.Element(s_atom + "id")!.Value);

    [Fact]
    public void The_feed_is_well_formed_whatever_stands_in_it() =>
        XDocument.Parse(FileOf("brief a \"<b> & \\\"c\\\" ' ]]> \\u{0} \\u{1F}\" { date: 2025 } brief b \"\\u{FFFE}\" { date: 2025 }", "feed.xml"));

    [Fact]
    public void One_brief_needs_no_index() =>
        Assert.Equal(["one.html"], HtmlEmitter.Emit(Compilation.Create([SyntaxTree.ParseText("brief one { date: 2025 }")]), new(), TestContext.Current.CancellationToken).Files.Select(f => f.Path));

    [Fact]
    public void A_brief_that_is_named_as_the_index_leaves_it_alone() =>
        Assert.Equal(["brief-Index.html", "feed.html", "index.html", "feed.xml"],
            HtmlEmitter.Emit(Compilation.Create([SyntaxTree.ParseText("brief Index { date: 2025 } brief feed { date: 2025 }")]), new(), TestContext.Current.CancellationToken).Files.Select(f => f.Path));

    [Fact]
    public void A_name_that_is_too_long_for_a_file_is_shortened_alike_wherever_it_stands()
    {
        var (one, other) = (new string('ї', 200) + "a", new string('ї', 200) + "b");
        var files = HtmlEmitter.Emit(Compilation.Create([SyntaxTree.ParseText($"brief {one} {{ date: 2025 }} brief {other} {{ date: 2026  previous: {one} }}")]), new(), TestContext.Current.CancellationToken).Files;
        Assert.Equal(4, files.Select(f => f.Path).Distinct().Count());
        Assert.All(files, file => Assert.InRange(Encoding.UTF8.GetByteCount(file.Path), 0, 255));
        Assert.Contains($"href=\"{Uri.EscapeDataString(files[0].Path)}\"", files[1].Text, StringComparison.Ordinal);
    }

    private static string FileOf(string source, string path) =>
        HtmlEmitter.Emit(Compilation.Create([SyntaxTree.ParseText(source)]), new()).Files.Single(file => file.Path == path).Text;
}
