using AssessDsl.Project.Comparison;
using AssessDsl.Project.Querying;

namespace AssessDsl.Tests.Project.Querying;

public sealed class QuestionTests
{
    private static readonly Edition s_edition = EditionSource.Compile("""
        namespace desk

        kind strike "A strike" : event { munitions: number  hit_rate: percent?  method: missile | glide_bomb = missile  target: place }
        kind poll "A poll" { share: percent }
        scale house "House" {
          likelihood remote { range: 0%..40% }
          likelihood probable { range: 41%..100% }
          confidence low
        }

        actor russia "Russian Federation" { type: state  aka: "Russia", "RF" }
        actor iran "Iran" { type: state  tags: signed }
        place odesa "Odesa" { type: city  coordinates: 46.48, 30.73 }
        source readout "Readout" { type: official  author: "Press office"  published: 2026-02-03T10:00Z  reliability: B  credibility: 2 }
        agreement pact "Pact on trade" {
          parties: russia, iran
          status: signed
          term: 20y
          clause transit "Transit" { binds: iran }
          absent clause defence "Defence" { topic: pact  "Nothing obliges them to fight." }
        }
        event signed "They sign" { date: 2026-02-14  actors: russia  about: pact  sources: readout }
        event war "A war" { date: 2022-02-24.. }
        strike night "Night strike" { date: 2026-01  munitions: 1_500  hit_rate: 92.5%  method: glide_bomb  target: odesa }
        poll turnout "Turnout" { share: 60% }
        assessment peace "No second front" {
          "@russia[Moscow] is unlikely to *fight* for @iran.[@readout]"
          likelihood: very_unlikely
          confidence: moderate
          because: pact.defence (strong, "An obligation was left out."), war
          assuming: "The war goes on at its present scale."
          until: 2026-12-31
        }
        assessment growth "Trade grows" { likelihood: 70%  confidence: low  because: signed }
        assessment quiet "It stays quiet" { scale: house  likelihood: probable  confidence: low }
        resolution growth_came "It grew" { of: growth  outcome: occurred  date: 2026-03-01 }
        brief daily "Daily" { date: 2026-02-15  takeaways: peace  section "The agreement" { "About @pact.defence." include signed } }
        """);

    [Theory]
    // Words: of the id, the title and the prose as it reads, of notes and of properties, but not of what a declaration contains.
    [InlineData("TRADE", "growth pact")]
    [InlineData("fight for iran", "peace")]
    [InlineData("\"fight for Iran\"", "peace")]
    [InlineData("\"iran for fight\"", "")]
    [InlineData("moscow", "peace")]
    [InlineData("oblig", "pact.defence peace")]
    [InlineData("\"present scale\"", "peace")]
    [InlineData("desk.house", "house house.low house.probable house.remote")]
    [InlineData("agreement", "daily")]
    // Fields.
    [InlineData("id:defence", "pact.defence")]
    [InlineData("id:desk.pact", "pact")]
    [InlineData("id:PACT.defence", "pact.defence")]
    [InlineData("id:fence", "")]
    [InlineData("title:trade", "growth pact")]
    [InlineData("title:\"second front\"", "peace")]
    [InlineData("kind:event", "night signed war")]
    [InlineData("kind:strike", "night")]
    [InlineData("kind:desk.strike", "night")]
    [InlineData("kind:kind", "poll strike")]
    [InlineData("kind:confidence", "house.low")]
    // Properties.
    [InlineData("status:signed", "pact")]
    [InlineData("type:State", "iran russia")]
    [InlineData("aka:rf", "russia")]
    [InlineData("author:\"press office\"", "readout")]
    [InlineData("reliability:B", "readout")]
    [InlineData("credibility:2", "readout")]
    [InlineData("term:20y", "pact")]
    [InlineData("absent:true", "pact.defence")]
    [InlineData("parties:iran", "pact")]
    [InlineData("parties:desk.iran", "pact")]
    [InlineData("because:pact.defence", "peace")]
    [InlineData("because:defence", "peace")]
    [InlineData("because:strong", "peace")]
    [InlineData("because:pact", "")]
    [InlineData("assuming:scale", "peace")]
    [InlineData("text:unlikely", "peace")]
    [InlineData("of:growth", "growth_came")]
    [InlineData("outcome:occurred", "growth_came")]
    // Dates, by their beginning.
    [InlineData("date:2026-02", "daily signed")]
    [InlineData("date:2026", "daily growth_came night signed")]
    [InlineData("date:2022-02", "war")]
    [InlineData("date:2026-0", "")]
    [InlineData("published:2026-02-03", "readout")]
    [InlineData("until:2026", "peace")]
    // Numbers and percentages.
    [InlineData("munitions:1500.0", "night")]
    [InlineData("munitions:1_500", "night")]
    [InlineData("hit_rate:92.5%", "night")]
    [InlineData("share:0.6", "turnout")]
    [InlineData("coordinates:46.48", "odesa")]
    [InlineData("method:\"glide bomb\"", "night")]
    // Tags of judgments.
    [InlineData("likelihood:very_unlikely", "peace")]
    [InlineData("likelihood:\"very unlikely\"", "peace")]
    [InlineData("likelihood:unlikely", "")]
    [InlineData("likelihood:70%", "growth quiet")]
    [InlineData("likelihood:house", "quiet")]
    [InlineData("confidence:low", "growth quiet")]
    [InlineData("range:50%", "house.probable")]
    // Names, in properties and in prose; words that look the same are none, nor is what follows from others.
    [InlineData("names:iran", "pact pact.transit peace")]
    [InlineData("names:readout", "peace signed")]
    [InlineData("names:defence", "daily peace")]
    [InlineData("names:signed", "daily growth")]
    [InlineData("names:pact", "signed")]
    [InlineData("names:house", "quiet")]
    [InlineData("names:odesa", "night")]
    // All must hold.
    [InlineData("kind:assessment confidence:low", "growth quiet")]
    [InlineData(" kind:assessment   trade  ", "growth")]
    public void A_question_applies_to(string question, string expected)
    {
        Assert.True(Question.TryParse(question, out var parsed, out _));

        var found = s_edition.Entries.Where(entry => parsed.AppliesTo(entry, s_edition)).Select(entry => entry.Id["desk.".Length..]);

        Assert.Equal(expected, string.Join(' ', found));
    }

    [Theory]
    [InlineData("", "The question is empty.")]
    [InlineData(" \t", "The question is empty.")]
    [InlineData("war kind:", "A value is missing behind 'kind:'.")]
    [InlineData("kind: war", "A value is missing behind 'kind:'.")]
    [InlineData("title:\"\"", "A value is missing behind 'title:'.")]
    [InlineData("\" \"", "The words between quotation marks are missing.")]
    [InlineData("\"a b", "The quotation mark in '\"a b' is not closed.")]
    [InlineData("title:\"a b", "The quotation mark in 'title:\"a b' is not closed.")]
    [InlineData("\"a b\"c d", "A blank is missing behind the quotation mark in '\"a b\"c'.")]
    public void What_is_no_question_is_said(string question, string expected)
    {
        Assert.False(Question.TryParse(question, out _, out var problem));

        Assert.Equal(expected, problem);
    }

    [Fact]
    public void Kinds_that_extend_each_other_end_somewhere()
    {
        var edition = Edition.Parse("""{"format":"assess/1","kinds":[{"id":"a","kind":"kind","base":"b"},{"id":"b","kind":"kind","base":"a"}]}""")!;

        Assert.Equal(["a", "b"], edition.LineageOf("a"));
    }
}
