using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>Briefs that are longer, fuller or in another order than the examples.</summary>
public sealed class ReadableBriefTests
{
    [Fact]
    public void What_a_brief_holds_stands_in_its_order()
    {
        var page = PageOf("""
            event e "Event" { date: 2025-01-01 }
            brief daily { date: 2025-01-02
              "one" section "two" { "three" } "four" section "five" { "six" } include e "seven" }
            """);
        Assert.Equal(
            ["one", "two", "three", "four", "five", "six", "Event", "seven"],
            page.QuerySelectorAll("#part-content > :is(.prose, article, .section[id]) :is(p:not(.kind), h2)").Select(e => e.TextContent));
    }

    [Theory]
    [InlineData(5, "5")]
    [InlineData(6, "3 3")]
    [InlineData(12, "4 4 4")]
    public void A_matrix_that_is_too_wide_for_paper_comes_in_parts(int columns, string parts)
    {
        var numbers = Enumerable.Range(1, columns).ToArray();
        var page = PageOf($$"""
            actor a "A" { type: state }
            actor b "B" { type: state }
            event e "Event" { date: 2025-01-01 }
            {{string.Concat(numbers.Select(i => $"agreement t{i} \"T{i}\" {{ parties: a, b  status: signed  clause c \"C\" {{ topic: aid }} }}\n"))}}
            question q "Which?" { {{string.Concat(numbers.Select(i => $"hypothesis h{i} \"H{i}\" {{ consistent: e }}\n"))}} }
            brief daily { date: 2025-01-02  section "All" { {{string.Concat(numbers.Select(i => $"include t{i}\n"))}} include q } }
            """);
        foreach (var matrices in new[] { page.QuerySelectorAll("#part-clauses ~ .table"), page.QuerySelectorAll("#q .table") })
        {
            Assert.Equal(parts, string.Join(' ', matrices.Select(matrix => matrix.QuerySelectorAll("thead th").Length - 1)));
            Assert.Equal(columns, matrices.SelectMany(matrix => matrix.QuerySelectorAll("thead th").Skip(1)).Select(th => th.TextContent).Distinct().Count());
        }
    }

    [Theory]
    [InlineData("likely", true)]
    [InlineData("neither_more_nor_less_probable_than_the_opposite", false)]
    public void A_term_that_its_bar_has_no_room_for_stands_above_it(string term, bool isInBar)
    {
        var page = PageOf($$"""
            scale house "House" { likelihood {{term}} { range: 40%..60% }  confidence only }
            brief daily { date: 2025-01-02  section "S" { assessment a "A" { scale: house  likelihood: {{term}}  confidence: only } } }
            """);
        var card = page.GetElementById("a")!;
        Assert.Equal(isInBar, card.QuerySelector(".judgment > svg > text") is not null);
        Assert.Equal(isInBar ? null : term.Replace('_', ' '), card.QuerySelector(".term")?.TextContent);
    }

    [Fact]
    public void A_reason_may_have_several_blocks_and_headings()
    {
        var page = PageOf(""""
            assessment before "A" { likelihood: unlikely  confidence: low }
            assessment now "A" { likelihood: likely  confidence: low  supersedes: before
              change: """
              Twice.

              - once
              """
              assuming: """
              It holds.

              ## Who
              """ }
            brief first { date: 2025-01-01  section "S" { include before } }
            brief second { date: 2025-01-02  previous: first  section "S" { include now } }
            """", "second.html");
        Assert.Equal(2, page.QuerySelectorAll(".reason > ul > li").Length);
        Assert.Equal("H4", page.QuerySelector("#now dl .prose > :not(p)")!.TagName);
    }

    [Fact]
    public void Nothing_that_is_said_of_a_judgment_and_its_outcome_is_left_out()
    {
        var page = PageOf("""
            event e "E" { date: 2025-01-01 }
            assessment a "A" { likelihood: likely  confidence: low  change: "Nobody said it before." }
            question q "Which?" { hypothesis h "H" { consistent: e  inconsistent: e (strong) }  hypothesis i "I" { inconsistent: e } }
            resolution r "The talks were called off" { of: a  outcome: did_not_occur  date: 2025-01-02 }
            resolution s { of: q.h  outcome: occurred  date: 2025-01-02 }
            brief daily { date: 2025-01-02  section "S" { include a  include s  include q } }
            """);
        Assert.Equal("Why it changed: Nobody said it before.", page.QuerySelector("#a .lineage")!.TextContent.Trim());
        Assert.Equal("Outcome: did not occur, 2 January 2025 · The talks were called off", page.QuerySelector("#r p")!.TextContent.Trim());
        Assert.Equal(["inconsistent", "inconsistent"], page.QuerySelectorAll("#q td .sign").Select(sign => sign.TextContent));
        Assert.Equal(["Judgment", "Outcome", "When"], page.QuerySelectorAll("#s dt").Select(label => label.TextContent));
    }

    [Fact]
    public void Tags_are_a_set_in_the_order_of_the_alphabet()
    {
        var page = PageOf("""
            event e "E" { date: 2025-01-01  tags: b, a, b }
            brief daily { date: 2025-01-02  include e }
            """);
        Assert.Equal("a b", string.Join(' ', page.QuerySelectorAll("#e .tags li").Select(tag => tag.TextContent)));
    }

    [Theory]
    [InlineData("icd203", "likely", "Was likely, B, 1 January 2025 · low confidence")]
    [InlineData("phia", "likely", "Was likely (55–80\u202f%, ICD 203), B, 1 January 2025 · low confidence")]
    [InlineData("phia", "60%", "Was likely (60\u202f%, ICD 203), B, 1 January 2025 · low confidence")]
    [InlineData("phia", "60%..70%", "Was 60–70\u202f% (ICD 203), B, 1 January 2025 · low confidence")]
    public void What_was_said_on_a_scale_that_the_page_does_not_explain_is_told_with_that_scale(string scale, string before, string text)
    {
        var page = PageOf($$"""
            assessment before "B" { likelihood: {{before}}  confidence: low }
            assessment now "A" { likelihood: unlikely  confidence: low  scale: {{scale}}  supersedes: before }
            brief first { date: 2025-01-01  section "S" { include before } }
            brief second { date: 2025-01-02  previous: first  section "S" { include now } }
            """, "second.html");
        Assert.Equal([text, text], page.QuerySelectorAll(".earlier li").Select(item => item.TextContent));
    }

    [Fact]
    public void Where_a_page_explains_two_scales_a_word_says_of_which_it_is()
    {
        var page = PageOf("""
            assessment a "A" { likelihood: likely  confidence: low }
            assessment b "B" { likelihood: likely  confidence: low  scale: phia  because: a }
            brief daily { date: 2025-01-02  section "S" { include b } }
            """);
        Assert.Contains("likely (55–80\u202f%, ICD 203)", page.QuerySelector("#b")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scale_that_the_brief_declares_has_one_anchor()
    {
        var page = PageOf("""
            brief daily { date: 2025-01-02
              scale house "House" { likelihood low_one { range: 0%..50% }  likelihood high_one { range: 51%..100% }  confidence only }
              section "S" { assessment a "A" { scale: house  likelihood: high_one  confidence: only } } }
            """);
        Assert.Single(page.QuerySelectorAll("[id$='house']"));
    }

    [Fact]
    public void Whatever_has_sources_and_tags_shows_them()
    {
        var page = PageOf("""
            source forBrief "S1" { type: media }
            source forHypothesis "S2" { type: media }
            source forActor "S3" { type: media }
            actor a "A" { type: state  sources: forActor  tags: actor_tag }
            actor b "B" { type: state }
            event e "E" { date: 2025-01-01 }
            agreement t "T" { parties: a, b  status: signed  clause c "C" { tags: clause_tag } }
            question q "Which?" { tags: question_tag  hypothesis h "H" { sources: forHypothesis  tags: hypothesis_tag  consistent: e } }
            brief daily { date: 2025-01-02  sources: forBrief  tags: brief_tag  section "S" { include t  include q } }
            """);
        Assert.Equal(["S1", "S2", "S3"], page.QuerySelectorAll(".notes cite").Select(note => note.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["actor tag", "brief tag", "clause tag", "hypothesis tag", "question tag"],
            page.QuerySelectorAll(".tags li").Select(tag => tag.TextContent).Order(StringComparer.Ordinal));
        Assert.All(["S1", "S2", "S3"], name => Assert.Contains($"\"name\":\"{name}\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_of_a_custom_kind_is_called_what_its_author_calls_it()
    {
        var page = PageOf("""
            kind strike : event { of: string  term: string }
            brief daily { date: 2025-01-02  section "S" { strike s "S" { date: 2025-01-01  of: "twelve"  term: "short" } } }
            """);
        Assert.Equal(["When", "Of", "Term"], page.QuerySelectorAll("#s dt").Select(label => label.TextContent));
    }

    [Fact]
    public void The_timeline_of_many_events_lies_open_at_the_day_of_the_brief()
    {
        var page = PageOf($$"""
            {{string.Concat(Enumerable.Range(0, 48).Select(i => $"event e{i} \"E{i}\" {{ date: {2021 + i / 12}-{i % 12 + 1:00}-10 }}\n"))}}
            brief daily { date: 2024-01-20  section "S" { {{string.Concat(Enumerable.Range(0, 48).Select(i => $"include e{i}  "))}} } }
            """);
        Assert.Equal(["2023 12", "2024 12"], page.QuerySelectorAll(".timeline details[open] summary").Select(summary => summary.TextContent));
        Assert.Equal([12, 12, 12, 12], page.QuerySelectorAll(".timeline summary path").Select(marks => marks.GetAttribute("d")!.Count(c => c == 'M')));
    }

    [Theory]
    [InlineData("2025-01-01", "2025-01-02", "1 Jan 2025|2 Jan|3 Jan")]
    [InlineData("2025-01-01", "2025-01-09", "1 Jan 2025|4 Jan|8 Jan")]
    [InlineData("2024-12-20", "2025-02-10", "1 Jan 2025|15 Jan|1 Feb")]
    [InlineData("2024-01-10", "2025-06-10", "Apr 2024|July|Oct|Jan 2025|Apr")]
    [InlineData("2020-05-01", "2025-06-10", "2021|2022|2023|2024|2025")]
    [InlineData("2005-03-01", "2025-06-10", "2008|2012|2016|2020|2024")]
    [InlineData("1945-05-08", "2025-06-10", "1950|1960|1970|1980|1990|2000|2010|2020")]
    public void The_axis_has_marks_at_round_dates(string first, string last, string marks)
    {
        var page = PageOf($$"""
            event a "A" { date: {{first}} }
            event b "B" { date: {{last}} }
            brief daily { date: {{last}}  section "S" { include a  include b } }
            """);
        Assert.Equal(marks.Split('|'), page.QuerySelectorAll(".axis text").Select(mark => mark.TextContent));
    }

    [Fact]
    public void What_happens_at_one_time_stands_together_on_the_timeline()
    {
        var page = PageOf("""
            event a "A" { date: ..2025-01-01 }
            event b "B" { date: 2025-01-01 }
            event c "C" { date: ..2025-01-01 }
            brief daily { date: 2025-01-02  section "S" { include a  include b  include c } }
            """);
        Assert.Equal(["up to 1 January 2025 A C", "1 January 2025 B"], page.QuerySelectorAll(".timeline li").Select(row => row.TextContent.Trim()));
    }

    [Fact]
    public void A_horizon_stands_at_the_end_of_its_period()
    {
        const string Judgments = "assessment year \"Y\" { likelihood: likely  confidence: low  until: 2025 }  assessment month \"M\" { likelihood: likely  confidence: low  until: 2025-02 }";
        const string Shown = "include year  include month  include first";
        var page = PageOf($$"""
            {{Judgments}}
            event first "E" { date: 2025-01-15 }
            event last "L" { date: 2025-12-30 }
            brief daily { date: 2025-01-02  section "S" { {{Shown}}  include last } }
            """);
        Assert.Equal(
            ["15 January 2025 E", "can be scored by the end of February 2025 M", "30 December 2025 L", "can be scored by the end of 2025 Y"],
            page.QuerySelectorAll(".timeline li").Select(row => row.TextContent.Trim()));
        var many = PageOf($$"""
            {{Judgments}}
            {{string.Concat(Enumerable.Range(1, 50).Select(i => $"event e{i} \"E{i}\" {{ date: 2025-01-{i % 25 + 1:00}T{i % 20 + 1:00}:00Z }}\n"))}}
            event first "E" { date: 2025-01-15 }
            brief daily { date: 2025-01-02  section "S" { {{string.Concat(Enumerable.Range(1, 50).Select(i => $"include e{i}  "))}} {{Shown}} } }
            """);
        Assert.Equal(["January 2025 51", "February 2025 1", "December 2025 1"], many.QuerySelectorAll(".timeline summary").Select(summary => summary.TextContent));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    public void A_timeline_may_begin_and_end_with_the_calendar(string day)
    {
        var page = PageOf($$"""
            event a "A" { date: {{day}} }
            event b "B" { date: {{day}} }
            brief daily { date: {{day}}  section "S" { include a  include b } }
            """);
        Assert.Single(page.QuerySelectorAll(".timeline li"));
    }

    [Fact]
    public void A_map_of_the_reasoning_that_is_larger_than_paper_is_printed_in_sheets_that_show_all_of_it()
    {
        var page = PageOf($$"""
            event first "E" { date: 2025-01-01 }
            {{string.Concat(Enumerable.Range(0, 60).Select(i => $"assessment a{i} \"Judgment number {i} of a long chain\" {{ likelihood: likely  confidence: low  because: {(i < 12 ? "first" : $"a{i - 12}")} }}\n"))}}
            brief daily { date: 2025-01-02  section "S" { {{string.Concat(Enumerable.Range(0, 60).Select(i => $"include a{i}  "))}} } }
            """);
        foreach (var map in page.QuerySelectorAll(".reasoning .map"))
        {
            double[][] sheets = [.. map.QuerySelectorAll(".sheets svg").Select(sheet => NumbersOf(sheet.GetAttribute("viewBox")!))];
            Assert.NotEmpty(sheets);
            Assert.All(sheets, sheet => Assert.True(sheet[2] <= 890 && sheet[3] <= 790));
            foreach (var box in map.QuerySelectorAll(".nodes a"))
            {
                var at = NumbersOf(box.GetAttribute("transform")!);
                var (width, height) = (NumbersOf(box.FirstElementChild!.GetAttribute("width")!)[0], NumbersOf(box.FirstElementChild!.GetAttribute("height")!)[0]);
                Assert.Single(sheets, sheet => at[0] >= sheet[0] && at[0] + width <= sheet[0] + sheet[2] && at[1] >= sheet[1] && at[1] + height <= sheet[1] + sheet[3]);
            }
        }
    }

    [Fact]
    public void What_changed_is_told_since_the_edition_before()
    {
        const string Text = """
            assessment v1 "War ends" { likelihood: unlikely  confidence: low }
            assessment v2 "War ends" { likelihood: likely  confidence: low  supersedes: v1  change: "Talks." }
            assessment other "Prices rise" { likelihood: likely  confidence: low }
            brief january { date: 2025-01-05  section "S" { include v1  include other } }
            brief february { date: 2025-02-05  previous: january  section "S" { include v2 } }
            brief march { date: 2025-03-05  previous: february  section "S" { include v2  include other } }
            brief alone { date: 2025-04-05  section "S" { include v2 } }
            """;
        Assert.Equal(["War ends: Was unlikely, 5 January 2025 · low confidence", "Prices rise: No longer among the judgments."], ChangesOf(PageOf(Text, "february.html")));
        Assert.Equal(["New judgments 1: Prices rise"], ChangesOf(PageOf(Text, "march.html")));
        Assert.Empty(ChangesOf(PageOf(Text, "january.html")));
        Assert.Empty(ChangesOf(PageOf(Text, "alone.html")));
    }

    [Theory]
    [InlineData("22%", "42%", "unlikely (22\u202F%)", "unlikely (42\u202F%)")]
    [InlineData("20%..30%", "unlikely", "20–30\u202F%", "unlikely")]
    [InlineData("10%..90%", "likely", "10–90\u202F%", "likely")]
    public void A_revision_inside_one_band_shows_its_figures(string before, string after, string was, string now)
    {
        var page = PageOf($$"""
            assessment j1 "War ends" { likelihood: {{before}}  confidence: low }
            assessment j2 "The war ends" { likelihood: {{after}}  confidence: low  supersedes: j1 }
            assessment j3 "Peace" { likelihood: likely  confidence: low  because: j2 }
            brief old { date: 2025-01-05  section "S" { include j1 } }
            brief daily { date: 2025-02-05  previous: old  section "S" { include j2  include j3 } }
            """);
        Assert.Equal(now + " · low confidence", page.QuerySelector(".changes .now")!.TextContent);
        Assert.All(page.QuerySelectorAll(".earlier em"), earlier => Assert.Equal(was, earlier.TextContent));
        Assert.Equal(2, page.QuerySelectorAll(".earlier em").Length);
        Assert.Contains(now, page.QuerySelector("#j3 .for li p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_blank_leaves_no_empty_heading_link_or_box()
    {
        var page = PageOf("""
            source s " " { type: media  author: ""  url: "https://example.org" }
            event e "" { date: 2025-01-01  sources: s }
            assessment z "" { likelihood: likely  confidence: low  because: e }
            brief daily "" { date: 2025-01-05  classification: " "  author: ""  takeaways: z  section " " { include z  "As said.[@s]" }  section "S" { include e } }
            """);
        Assert.Equal("daily", page.Title);
        Assert.DoesNotContain(page.QuerySelectorAll("h1, h2, h3, h4, a, .classification, .byline"), element => string.IsNullOrWhiteSpace(element.TextContent) && element.GetAttribute("aria-label") is null);
        Assert.DoesNotContain("By ", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll(".contents a"), link => link.GetAttribute("href")!.StartsWith("#section-", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_that_a_brief_includes_is_on_its_map()
    {
        var page = PageOf("""
            kind gauge : place { level: number }
            place p "Aswan" { type: city  coordinates: 24.09, 32.9 }
            gauge g "Gauge at Khartoum" { type: site  coordinates: 15.6, 32.5  level: 3 }
            brief daily { date: 2025-01-05  include p  include g  "On @p." }
            """);
        Assert.Equal(["Aswan", "Gauge at Khartoum"], page.QuerySelectorAll(".places a text").Select(label => label.TextContent).Order(StringComparer.Ordinal));
        Assert.All(page.QuerySelectorAll(".places a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void An_address_that_a_browser_does_not_open_can_be_read()
    {
        var page = PageOf("""
            source data "Data" { type: dataset  url: "ftp://example.org/data.csv" }
            event e "Event" { date: 2025-01-01  sources: data }
            brief daily { date: 2025-01-02  section "S" { include e } }
            """);
        Assert.Contains("ftp://example.org/data.csv", page.QuerySelector("#data")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Links, link => link.GetAttribute("href")!.StartsWith("ftp:", StringComparison.Ordinal));
    }

    private static IEnumerable<string> ChangesOf(IHtmlDocument page) =>
    [
        .. page.QuerySelectorAll(".changes > ul > li").Select(change => $"{change.QuerySelector("a, bdi")!.TextContent}: {change.QuerySelector(".earlier li, .remark")!.TextContent}"),
        .. page.QuerySelectorAll(".changes details").Select(added => $"{added.QuerySelector("summary")!.TextContent}: {string.Join(", ", added.QuerySelectorAll("a").Select(a => a.TextContent))}"),
    ];

    private static double[] NumbersOf(string text) => [.. text.Split(' ', '(', ')').Where(word => double.TryParse(word, CultureInfo.InvariantCulture, out _)).Select(word => double.Parse(word, CultureInfo.InvariantCulture))];

    private static IHtmlDocument PageOf(string text, string path = "daily.html")
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText(text)]);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Compiler.Diagnostics.Severity.Error).Select(d => d.Message));
        return new HtmlParser().ParseDocument(HtmlEmitter.Emit(compilation, new(), TestContext.Current.CancellationToken).Files.Single(file => file.Path == path).Text);
    }
}
