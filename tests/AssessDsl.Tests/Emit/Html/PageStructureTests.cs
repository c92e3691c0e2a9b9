using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>What holds for every page: it is whole, and every way on it leads somewhere.</summary>
public sealed class PageStructureTests
{
    public static TheoryData<string> Projects => ExampleProject.Folders;

    [Theory]
    [MemberData(nameof(Projects))]
    public void Ids_are_unique_and_links_inside_the_page_lead_to_them(string folder)
    {
        foreach (var (path, page) in PagesOf(folder))
        {
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToArray();
            Assert.Equal(ids.Distinct(), ids);
            foreach (var link in page.QuerySelectorAll("a[href^='#']"))
                Assert.True(ids.Contains(link.GetAttribute("href")![1..]), $"{path}: nothing is at {link.OuterHtml}");
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Links_to_other_pages_lead_to_them(string folder)
    {
        var pages = PagesOf(folder);
        foreach (var (path, page) in pages)
        {
            foreach (var href in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!).Where(h => h[0] != '#' && !h.Contains(':') && h != "feed.xml"))
            {
                var parts = href.Split('#');
                Assert.True(pages.TryGetValue(Uri.UnescapeDataString(parts[0]), out var other), $"{path}: no page {href}");
                Assert.True(parts.Length == 1 || other.GetElementById(parts[1]) is not null, $"{path}: nothing is at {href}");
            }
        }
    }

    [Fact]
    public void A_map_ends_at_the_pole()
    {
        var page = new HtmlParser().ParseDocument(Assert.Single(HtmlEmitter.Emit(Compilation.Create([SyntaxTree.ParseText("""
            place pole "North Pole" { type: base  coordinates: 90, 0 }
            brief daily { date: 2025-01-01  "@pole" }
            """)]), new(), TestContext.Current.CancellationToken).Files).Text);
        var (water, point) = (page.QuerySelector(".water")!, page.QuerySelector(".places circle")!);
        Assert.Equal(point.GetAttribute("cy"), water.GetAttribute("y"));
        Assert.DoesNotContain(page.QuerySelectorAll(".places .degrees text").Select(label => label.TextContent), label => label.StartsWith('9') && label[..2] != "90");
    }

    [Fact]
    public void Places_beside_each_other_at_the_edge_of_a_map_have_their_names()
    {
        var page = new HtmlParser().ParseDocument(Assert.Single(HtmlEmitter.Emit(Compilation.Create([SyntaxTree.ParseText("""
            place far "Far" { type: city  coordinates: 20.6, 121.2 }
            place left "Gotland" { type: region  coordinates: 57.5, 18.5 }
            place right "Ventspils" { type: port  coordinates: 57.39, 21.56 }
            brief daily { date: 2025-01-01  "@left, @right, @far" }
            """)]), new(), TestContext.Current.CancellationToken).Files).Text);
        Assert.Equal(["Far", "Gotland", "Ventspils"], page.QuerySelectorAll(".places a text").Select(label => label.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_place_without_room_for_a_point_stands_with_the_nearest_one_and_has_its_own_in_a_closer_map()
    {
        var page = new HtmlParser().ParseDocument(Assert.Single(HtmlEmitter.Emit(Compilation.Create([SyntaxTree.ParseText("""
            place muscat "Muscat" { type: city  coordinates: 23.588, 58.3829 }
            place hormuz "Strait of Hormuz" { type: sea  coordinates: 26.5667, 56.25 }
            place bandar "Bandar Abbas" { type: port  coordinates: 27.1832, 56.2666 }
            place suva "Suva" { type: city  coordinates: -18.14, 178.44 }
            place apia "Apia" { type: city  coordinates: -13.83, -171.77 }
            brief daily { date: 2025-01-01  "@muscat, @hormuz, @bandar, @suva, @apia" }
            """)]), new(), TestContext.Current.CancellationToken).Files).Text);
        Assert.Equal(["Muscat", "Bandar Abbas, Strait of Hormuz", "Suva", "Apia"], page.QuerySelectorAll("figure:first-child a title").Select(title => title.TextContent));
        Assert.Equal(["Bandar Abbas", "Strait of Hormuz"], page.QuerySelectorAll("figure + figure a title").Select(title => title.TextContent));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Headings_go_down_one_level_at_a_time(string folder)
    {
        foreach (var (path, page) in PagesOf(folder))
        {
            var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').ToArray();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"{path}: h{pair.First} before h{pair.Second}"));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Nothing_is_loaded_and_only_the_own_style_and_script_run(string folder)
    {
        foreach (var (_, page) in PagesOf(folder))
        {
            Assert.Empty(page.QuerySelectorAll("link:not([rel=alternate]), img, iframe, object, embed, video, audio, form, base, [src], [style], [onclick]"));
            var policy = page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!;
            Assert.StartsWith("default-src 'none';", policy);
            Assert.Contains($"style-src '{HashOf(page.QuerySelector("style")!)}'", policy);
            Assert.Contains($"script-src '{HashOf(page.QuerySelector("script:not([type])")!)}'", policy);
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Structured_data_names_what_the_page_cites(string folder)
    {
        foreach (var (_, page) in PagesOf(folder).Where(page => page.Key != "index.html"))
        {
            using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
            Assert.Equal("Report", data.RootElement.GetProperty("@type").GetString());
            Assert.Equal(page.QuerySelector("h1")!.TextContent, data.RootElement.GetProperty("headline").GetString());
            Assert.Equal(
                page.QuerySelectorAll(".notes cite").Select(c => c.TextContent),
                data.RootElement.GetProperty("citation").EnumerateArray().Select(c => c.GetProperty("name").GetString()!));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Everything_that_a_brief_shows_has_a_card_with_its_id(string folder)
    {
        var compilation = ExampleProject.Compile(folder);
        var pages = PagesOf(compilation);
        foreach (var brief in compilation.GetSymbols(BriefKind.Kind))
        {
            var page = pages[brief.Id + ".html"];
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(brief.DisplayName, page.Title);
            foreach (var shown in compilation.Symbols.Where(s => compilation.EvidenceGraph.BriefsThatShow(s).Contains(brief)))
                Assert.True(page.GetElementById(shown.Id) is not null, $"{brief.Id} has no {shown.Id}");
        }
    }

    private static Dictionary<string, IHtmlDocument> PagesOf(string folder) => PagesOf(ExampleProject.Compile(folder));

    private static Dictionary<string, IHtmlDocument> PagesOf(Compilation compilation)
    {
        var output = HtmlEmitter.Emit(compilation, new());
        Assert.Empty(output.Diagnostics);
        return output.Files.Where(file => file.Path != "feed.xml").ToDictionary(file => file.Path, file => new HtmlParser().ParseDocument(file.Text));
    }

    private static string HashOf(IElement element) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)));
}
