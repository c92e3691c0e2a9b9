using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>What things are called on a page, and the order in which they are looked up.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("alpha group|Beta|Étienne|Zed")]
    [InlineData("Анна|Вежа|Гора|Ґанок|Дім|Енергія|Єва|Жито|Зоря|Ива|Ім’я|Їжак|Йорж|Юрій|Яр")]
    [InlineData("Lodz|Łódź 2|Lodz 3")]
    public void Names_stand_as_readers_look_them_up(string names) =>
        Assert.Equal(names.Split('|'), names.Split('|').Reverse().Order(NameOrder.Instance));

    [Fact]
    public void A_clause_is_named_with_its_agreement_wherever_it_stands_apart_from_it()
    {
        var page = PageOf("""
            actor a "A" { type: state }
            actor b "B" { type: state }
            agreement one "First treaty" { parties: a, b  status: signed  clause aid "Defence" { topic: aid } }
            agreement two "Second treaty" { parties: a, b  status: signed  absent clause aid "Defence" { topic: aid } }
            event e "E" { date: 2025-01-01  about: one.aid, two.aid }
            assessment j "J" { likelihood: likely  confidence: low  because: one.aid, two.aid }
            question q "Q" { hypothesis h "H" { consistent: one.aid  inconsistent: two.aid } }
            brief daily { date: 2025-01-02  section "S" { include e  include j  include q  include one  include two } }
            """);
        Assert.Contains("Defence (First treaty), Defence (Second treaty)", page.GetElementById("e")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Defence (First treaty)", "Defence (Second treaty)"], page.QuerySelectorAll("#q tbody th").Select(head => head.TextContent.Trim()));
        var boxes = page.QuerySelectorAll(".reasoning .nodes a").Select(box => string.Join(' ', box.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray();
        Assert.Contains(boxes, box => box.Contains("First treaty", StringComparison.Ordinal));
        Assert.Contains(boxes, box => box.Contains("Second treaty", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_an_author_has_chosen_are_not_translated()
    {
        var page = PageOf("""
            kind exercise : event { sea: port | base }
            actor a "A" { type: state }
            actor b "B" { type: state }
            agreement one "One" { parties: a, b  status: in_force  clause c "C" { topic: sea } }
            agreement two "Two" { parties: a, b  status: void  clause c "C" { topic: sea } }
            exercise e "E" { date: 2025-01-01  status: confirmed  sea: port  tags: low, void }
            brief daily { date: 2025-01-02  section "S" { include one  include two  include e } }
            """, "uk");
        Assert.Equal(["low", "void"], page.QuerySelectorAll("#e .tags li").Select(tag => tag.TextContent));
        Assert.Contains("Sea", page.QuerySelector("#part-clauses ~ .table tbody th")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("чинна", page.GetElementById("one")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("підтверджено", page.GetElementById("e")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("port", page.QuerySelector("#e dl")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Will it hold?", "Will it hold? Media")]
    [InlineData("“It holds.”", "“It holds.” Media")]
    [InlineData("It holds", "It holds. Media")]
    [InlineData("“It” holds”", "“It” holds”. Media")]
    public void A_title_that_ends_a_sentence_gets_no_full_stop(string title, string expected)
    {
        var page = PageOf($$"""
            source s "{{title}}" { type: media }
            brief daily { date: 2025-01-02  sources: s  "Prose." }
            """);
        Assert.StartsWith(expected, page.QuerySelector(".notes li p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_are_told_of_an_author_what_is_known()
    {
        var page = PageOf("""
            actor she "She" { type: person }
            actor desk "Desk" { type: group }
            brief daily { date: 2025-01-02  author: she, desk, "Politics desk"  "Prose." }
            """);
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        Assert.Equal(
            """[{"@type":"Person","name":"She"},{"@type":"Organization","name":"Desk"},"Politics desk"]""",
            data.RootElement.GetProperty("author").GetRawText());
    }

    private static IHtmlDocument PageOf(string text, string language = "en") =>
        new HtmlParser().ParseDocument(HtmlEmitter.Emit(Compilation.Create([SyntaxTree.ParseText(text)]), new() { Language = language }).Files.Single(file => file.Path == "daily.html").Text);
}
