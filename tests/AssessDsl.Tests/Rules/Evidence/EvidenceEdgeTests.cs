using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

public sealed class EvidenceEdgeTests
{
    [Fact]
    public void Evidence_that_names_nothing_is_one_mistake()
    {
        var found = RuleCheck.Compile("""
            assessment a "A" { likelihood: likely  confidence: low  because: nowhere }
            event e "E" { date: 2025  sources: nowhere }
            brief b "B" { date: 2025-01-01  "Nothing."  include a }
            """).GetDiagnostics(TestContext.Current.CancellationToken);
        Assert.Equal(["AS3201", "AS2001", "AS2001"], found.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Each_circle_of_reasoning_is_reported_once_with_all_its_members()
    {
        var found = RuleCheck.Verify("AS3002", """
            assessment [|a|] "A" { likelihood: likely  confidence: low  because: good, b }
            assessment b "B" { likelihood: likely  confidence: low  because: c }
            assessment c "C" { likelihood: likely  confidence: low  because: a }
            assessment [|d|] "D" { likelihood: likely  confidence: low  because: d }
            assessment e "E" { likelihood: likely  confidence: low  because: a, d }
            """);
        Assert.Equal([3, 1], found.Select(diagnostic => diagnostic.Related.Length));
        Assert.Equal(["'a' rests on 'b'", "'b' rests on 'c'", "'c' rests on 'a'"], found[0].Related.Select(related => related.Message));
        Assert.Contains("through 'b' and 'c'", found[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Copies_that_are_called_confirmed_are_one_echo() =>
        RuleCheck.Verify("AS3006", """
            source first "First" { type: media  author: "S"  credibility: 1 }
            source copy "Copy" { type: media  author: "C"  credibility: 1  cites: first }
            event seen "Seen" { date: 2025  sources: first, [|copy|] }
            """);

    [Fact]
    public void Confirmation_may_stand_anywhere() =>
        RuleCheck.Verify("AS3006", """
            source sure "Sure" { type: media  author: "S"  credibility: 1 }
            source alone "Alone" { type: media  author: "A"  credibility: 1 }
            event first "First" { date: 2025  sources: sure }
            event second "Second" { date: 2025  sources: sure, good }
            event third "Third" { date: 2025  sources: [|alone|] }
            event fourth "Fourth" { date: 2025  sources: alone }
            """);

    [Fact]
    public void Sources_for_and_against_may_be_one_too() =>
        RuleCheck.Verify("AS3006", """
            source paper "Paper" { type: media  author: "P"  cites: good }
            source sure "Sure" { type: media  author: "S"  credibility: 1 }
            source alone "Alone" { type: media  author: "A"  credibility: 1 }
            assessment a "A" { likelihood: likely  confidence: low  because: good  despite: [|paper|] }
            question q "Q" {
              hypothesis h "H" { consistent: good, [|paper|] }
              hypothesis i "I" { inconsistent: good  neutral: better, sure }
              hypothesis j "J" { consistent: sure }
              hypothesis k "K" { inconsistent: [|alone|] }
            }
            """);

    [Fact]
    public void An_echo_shows_the_origin_and_the_copies()
    {
        var found = RuleCheck.Verify("AS3006", """
            source wire "Wire" { type: media  author: "W"  cites: good }
            source paper "Paper" { type: media  author: "P"  cites: wire }
            event first "First" { date: 2025  sources: good, [|paper|], wire }
            event second "Second" { date: 2025  sources: paper, better }
            """);
        Assert.Equal(["what they all go back to", "'paper' goes back to it", "'wire' goes back to it"], found[0].Related.Select(related => related.Message));
    }

    [Theory]
    [InlineData("50%", "56%", true)]
    [InlineData("50%", "55%", true)]
    [InlineData("50%", "54.9%", false)]
    [InlineData("55%", "55%", false)]
    [InlineData("54%..55%", "55%..60%", false)]
    [InlineData("roughly_even_chance", "likely", false)]
    [InlineData("unlikely", "likely", true)]
    public void A_conclusion_is_no_likelier_than_all_its_premises(string premise, string conclusion, bool isReported) =>
        RuleCheck.Verify("AS3007", $$"""
            assessment p "P" { likelihood: {{premise}}  confidence: low  because: good }
            assessment q "Q" { likelihood: {{(isReported ? $"[|{conclusion}|]" : conclusion)}}  confidence: low  because: p }
            """);

    [Fact]
    public void A_newer_judgment_counts_from_its_brief_on() =>
        RuleCheck.Verify("AS3009", """
            assessment old "Old" { likelihood: likely  confidence: low  because: good }
            brief january "January" { date: 2025-01-01
              assessment early "Early" { likelihood: likely  confidence: low  because: old }
            }
            brief march "March" { date: 2025-03-01
              assessment newer "Newer" { likelihood: likely  confidence: low  because: good  supersedes: old }
              assessment late "Late" { likelihood: likely  confidence: low  because: [|old|] }
            }
            """);

    [Theory]
    [InlineData(null, false)]
    [InlineData("2025-02-28", false)]
    [InlineData("2025-03-01", true)]
    public void Outside_of_briefs_a_newer_judgment_of_a_brief_counts_from_the_day_given_on(string? asOf, bool isReported) =>
        RuleCheck.Verify("AS3009", $$"""
            assessment old "Old" { likelihood: likely  confidence: low  because: good }
            brief march "March" { date: 2025-03-01
              assessment newer "Newer" { likelihood: likely  confidence: low  because: good  supersedes: old }
            }
            assessment loose "Loose" { likelihood: likely  confidence: low  because: {{(isReported ? "[|old|]" : "old")}} }
            """, asOf);

    [Fact]
    public void A_judgment_does_not_rest_on_what_it_replaces()
    {
        var found = RuleCheck.Verify("AS3009", """
            assessment old "Old" { likelihood: likely  confidence: low  because: good }
            assessment newer "Newer" { likelihood: likely  confidence: low  because: [|old|]  supersedes: old }
            """);
        Assert.Equal("'old' was replaced by 'newer'; name its evidence instead.", found[0].Message);
    }

    [Fact]
    public void Absence_is_followed_through_assessments() =>
        RuleCheck.Verify("AS3014", """
            agreement pact "Pact" { parties: north, south  status: signed  sources: good  clause help "Help" { topic: help } absent clause trade "Trade" { topic: trade } }
            assessment [|a|] "A" { likelihood: likely  confidence: low  because: pact.trade }
            assessment [|b|] "B" { likelihood: likely  confidence: low  because: a, pact.trade }
            assessment c "C" { likelihood: likely  confidence: low  because: b, pact.help }
            assessment d "D" { likelihood: likely  confidence: low  because: b, pact }
            assessment bare "Bare" { likelihood: likely  confidence: low }
            assessment e "E" { likelihood: likely  confidence: low  because: bare, pact.trade }
            """);

    [Theory]
    [InlineData("", "publisher: agency", false)]
    [InlineData("publisher: south", "publisher: agency", false)]
    [InlineData("publisher: north", "publisher: agency", true)]
    [InlineData("publisher: agency", "publisher: agency", true)]
    public void Sources_are_one_sided_when_all_their_publishers_belong_to_one_actor(string first, string second, bool isReported) =>
        RuleCheck.Verify("AS3010", $$"""
            actor agency "Agency" { type: organization  of: north }
            source s "S" { type: media  {{first}} }
            source t "T" { type: media  {{second}} }
            assessment {{(isReported ? "[|a|]" : "a")}} "A" { likelihood: likely  confidence: low  because: s, t }
            assessment single "Single" { likelihood: likely  confidence: low  because: t }
            """);

    [Theory]
    [InlineData("2025-02-28", false)]
    [InlineData("2025-03-01", false)]
    [InlineData("2025-03", false)]
    [InlineData("2025-03-02", true)]
    public void Evidence_is_from_the_future_when_all_of_its_date_is(string date, bool isReported) =>
        RuleCheck.Verify("AS3012", $$"""
            event e "E" { date: {{date}}  sources: good }
            brief b "B" { date: 2025-03-01
              assessment a "A" { likelihood: likely  confidence: low  because: {{(isReported ? "[|e|]" : "e")}} }
            }
            """, asOf: "2026-01-01");

    [Fact]
    public void Hypotheses_have_no_evidence_from_the_future_either() =>
        RuleCheck.Verify("AS3012", """
            event e "E" { date: 2025-03-02  sources: good }
            question q "Q" { hypothesis h "H" { consistent: good  inconsistent: [|e|] } }
            question loose "Loose" { hypothesis h "H" { neutral: e } }
            brief b "B" { date: 2025-03-01  include q }
            """);

    [Fact]
    public void Outside_of_briefs_and_without_a_day_nothing_is_from_the_future() =>
        RuleCheck.Verify("AS3012", """
            event e "E" { date: 2099-01-01  sources: good }
            assessment a "A" { likelihood: likely  confidence: low  because: e }
            """);

    [Fact]
    public void Evidence_may_count_twice_at_any_distance() =>
        RuleCheck.Verify("AS3016", """
            assessment a "A" { likelihood: likely  confidence: low  because: good }
            assessment b "B" { likelihood: likely  confidence: low  because: a, better }
            assessment c "C" { likelihood: likely  confidence: low  because: b, fair }
            assessment d "D" { likelihood: likely  confidence: low  because: c, [|good|], [|a|], unjudged }
            """);

    [Theory]
    [InlineData("because: a, [|good|]", "because: a")]
    [InlineData("because: a /* the weighty one */, [|good|]", "because: a /* the weighty one */")]
    [InlineData("because: [|good|], a", "because: a")]
    [InlineData("because: a\n  because: [|good|]", "because: a")]
    [InlineData("because: a, [|good|] // of May\n", null)]
    [InlineData("because: a, /* of May */ [|good|]", null)]
    [InlineData("because: [|good|] /* of May */, a", null)]
    [InlineData("because: [|good|], // of May\n a", null)]
    [InlineData("because: [|good|] // of May\n  because: a // of June\n", null)]
    public void What_counts_twice_is_taken_away_where_no_comment_suffers(string because, string? mended)
    {
        const string Start = "assessment a \"A\" { likelihood: likely  confidence: low  because: good }\nassessment b \"B\" { likelihood: likely  confidence: low  ";
        var fixes = RuleCheck.Verify("AS3016", $"{Start}{because} }}")[0].Fixes;
        if (mended is null)
        {
            Assert.Empty(fixes);
            return;
        }
        var edit = Assert.Single(Assert.Single(fixes).Edits);
        var text = Markup.Parse($"{RuleCheck.World}{Start}{because} }}").Text;
        Assert.Equal($"{RuleCheck.World}{Start}{mended} }}", text.Remove(edit.Span.Start, edit.Span.Length));
        Assert.False(fixes[0].IsSafe);
    }

    [Fact]
    public void Nothing_counts_twice_in_a_circle() =>
        RuleCheck.Verify("AS3016", """
            assessment a "A" { likelihood: likely  confidence: low  because: b, good }
            assessment b "B" { likelihood: likely  confidence: low  because: a, good }
            """);

    [Fact]
    public void One_hypothesis_has_nothing_to_be_told_from() =>
        RuleCheck.Verify("AS3015", """
            question q "Q" { hypothesis h "H" { consistent: good } }
            question r "R" { hypothesis h "H" { consistent: [|good|] } hypothesis i "I" { consistent: good } }
            """);

    [Fact]
    public void An_empty_note_is_none() =>
        RuleCheck.Verify("AS3008", """
            event e "E" { date: 2025  status: disputed  sources: good }
            assessment a "A" { likelihood: likely  confidence: low  because: [|e|] ("") }
            assessment b "B" { likelihood: likely  confidence: low  because: [|e|] (strong, " ") }
            assessment c "C" { likelihood: likely  confidence: low  because: e ("Two of three saw it.") }
            """);

    [Fact]
    public void One_source_on_two_ways_has_no_side() =>
        RuleCheck.Verify("AS3010", """
            source s "S" { type: media  publisher: north }
            source t "T" { type: media  publisher: north }
            event e "E" { date: 2025  sources: s }
            event f "F" { date: 2025  sources: s }
            event g "G" { date: 2025  sources: t }
            assessment a "A" { likelihood: likely  confidence: low  because: e, f }
            assessment [|b|] "B" { likelihood: likely  confidence: low  because: a, g }
            """);

    [Fact]
    public void What_speaks_against_confirms_nothing_that_speaks_for() =>
        RuleCheck.Verify("AS3006", """
            source sure "Sure" { type: media  author: "S"  credibility: 1 }
            source surer "Surer" { type: media  author: "T"  credibility: 1 }
            assessment a "A" { likelihood: likely  confidence: low  because: [|sure|]  despite: good }
            assessment b "B" { likelihood: likely  confidence: low  because: good  despite: surer, better }
            """);

    [Fact]
    public void A_source_may_repeat_an_echo() =>
        RuleCheck.Verify("AS3006", """
            source wire "Wire" { type: media  author: "W"  cites: good }
            source paper "Paper" { type: media  author: "P"  cites: wire, [|good|] }
            source digest "Digest" { type: media  author: "D"  cites: wire, better }
            """);

    [Fact]
    public void Evidence_from_the_future_shows_its_date()
    {
        var found = RuleCheck.Verify("AS3012", """
            agreement pact "Pact" { parties: north, south  status: signed  signed: 2025-03-02  sources: good  clause help "Help" { topic: help } }
            brief b "B" { date: 2025-03-01
              assessment a "A" { likelihood: likely  confidence: low  because: [|pact.help|] }
            }
            """);
        Assert.Equal("2025-03-02", found[0].Related[0].Location.Text!.ToString(found[0].Related[0].Location.Span));
    }
}
