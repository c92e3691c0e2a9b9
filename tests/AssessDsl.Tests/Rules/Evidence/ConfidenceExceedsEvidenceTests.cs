using System.Collections.Immutable;
using AssessDsl.Compiler;

namespace AssessDsl.Tests.Rules;

public sealed class ConfidenceExceedsEvidenceTests
{
    [Theory]
    [InlineData("because: good, better", "high")]
    [InlineData("because: good", "moderate")]
    [InlineData("because: good, fair", "moderate")]
    [InlineData("because: fair, fairer", "moderate")]
    [InlineData("because: good, unjudged", "moderate")]
    [InlineData("because: fair", "low")]
    [InlineData("because: fair, unjudged", "low")]
    [InlineData("because: unjudged", "low")]
    [InlineData("because: seen", "low")]
    [InlineData("", "low")]
    public void The_ceiling_follows_from_grades_and_independence(string evidence, string ceiling)
    {
        foreach (var confidence in (string[])["low", "moderate", "high"])
        {
            var tooHigh = Rank(confidence) > Rank(ceiling);
            RuleCheck.Verify("AS3004", $$"""
                event seen "Seen" { date: 2025 }
                assessment a "A" { likelihood: likely  confidence: {{(tooHigh ? $"[|{confidence}|]" : confidence)}}  {{evidence}} }
                """);
        }

        static int Rank(string term) => Array.IndexOf(["low", "moderate", "high"], term);
    }

    [Theory]
    [InlineData("A", 2, true)]
    [InlineData("B", 2, true)]
    [InlineData("C", 2, false)]
    [InlineData("B", 3, false)]
    [InlineData("F", 1, false)]
    [InlineData("A", 6, false)]
    [InlineData("E", 5, false)]
    public void One_source_carries_moderate_confidence_up_to_B2(string reliability, int credibility, bool isEnough) =>
        RuleCheck.Verify("AS3004", $$"""
            source s "S" { type: media  author: "S"  reliability: {{reliability}}  credibility: {{credibility}} }
            assessment a "A" { likelihood: likely  confidence: {{(isEnough ? "moderate" : "[|moderate|]")}}  because: s }
            """);

    [Theory]
    [InlineData("publisher: north", "publisher: south", true)]
    [InlineData("publisher: north", "publisher: north", false)]
    [InlineData("publisher: north", "", true)]
    [InlineData("cites: good", "", true)]
    [InlineData("cites: good", "cites: good", false)]
    [InlineData("cites: good, fair", "cites: better, good", false)]
    [InlineData("cites: good", "cites: better", true)]
    public void Independent_sources_share_no_root_and_no_publisher(string first, string second, bool areIndependent) =>
        RuleCheck.Verify("AS3004", $$"""
            source s "S" { type: media  reliability: B  credibility: 2  {{first}} }
            source t "T" { type: media  reliability: B  credibility: 2  {{second}} }
            assessment a "A" { likelihood: likely  confidence: {{(areIndependent ? "high" : "[|high|]")}}  because: s, t }
            """);

    [Theory]
    [InlineData("very_high", true)]
    [InlineData("high", true)]
    [InlineData("medium", false)]
    [InlineData("low", false)]
    public void Of_five_levels_the_top_two_need_what_high_needs(string confidence, bool isTooHigh) =>
        RuleCheck.Verify("AS3004", $$"""
            assessment a "A" { scale: ipcc  likelihood: likely  confidence: {{(isTooHigh ? $"[|{confidence}|]" : confidence)}}  because: good }
            """);

    [Fact]
    public void Of_five_levels_the_middle_needs_what_moderate_needs() =>
        RuleCheck.Verify("AS3004", """
            assessment a "A" { scale: ipcc  likelihood: likely  confidence: [|medium|]  because: fair }
            assessment b "B" { scale: ipcc  likelihood: likely  confidence: low  because: fair }
            """);

    [Fact]
    public void Sources_are_followed_through_assessments_events_clauses_and_custom_instances() =>
        RuleCheck.Verify("AS3004", """
            kind find "A find" { what: string }
            find shell "A shell" { what: "152 mm"  sources: better }
            agreement pact "Pact" { parties: north, south  status: signed  sources: good  clause help "Help" { topic: help } }
            assessment base "Base" { likelihood: likely  confidence: low  because: pact.help }
            assessment both "Both" { likelihood: likely  confidence: high  because: base, shell }
            assessment one "One" { likelihood: likely  confidence: [|high|]  because: base }
            """);

    [Fact]
    public void A_clause_with_a_source_of_its_own_does_not_have_its_agreements() =>
        RuleCheck.Verify("AS3004", """
            agreement pact "Pact" { parties: north, south  status: signed  sources: good  clause help "Help" { topic: help  sources: unjudged } }
            assessment a "A" { likelihood: likely  confidence: [|moderate|]  because: pact.help }
            """);

    [Fact]
    public void The_project_may_set_the_grades()
    {
        var options = CompilationOptions.Default with
        {
            RuleSettings = ImmutableDictionary<string, decimal>.Empty.Add("confidence-exceeds-evidence.good-reliability", 3).Add("confidence-exceeds-evidence.good-credibility", 3),
        };
        RuleCheck.Verify("AS3004", """assessment a "A" { likelihood: likely  confidence: high  because: fair, good }""", options: options);
    }

    [Fact]
    public void Many_sources_of_one_publisher_hide_no_independent_one()
    {
        var sources = string.Join('\n', Enumerable.Range(0, 50).Select(i => $$"""source s{{i}} "S" { type: media  publisher: north  reliability: A  credibility: 2 }"""));
        var names = string.Join(", ", Enumerable.Range(0, 50).Select(i => $"s{i}"));
        RuleCheck.Verify("AS3004", $$"""
            {{sources}}
            source other "Other" { type: media  publisher: south  reliability: A  credibility: 2  cites: s0, s1 }
            assessment a "A" { likelihood: likely  confidence: [|high|]  because: {{names}} }
            assessment b "B" { likelihood: likely  confidence: high  because: a, other }
            """);
    }

    [Fact]
    public void Many_digests_of_two_reports_hide_neither_of_them()
    {
        var digests = string.Join('\n', Enumerable.Range(0, 20).Select(i => $$"""source d{{i}} "D" { type: media  reliability: A  credibility: 2  cites: good, better, r{{i}} } source r{{i}} "R" { type: media }"""));
        RuleCheck.Verify("AS3004", $$"""
            {{digests}}
            assessment a "A" { likelihood: likely  confidence: [|high|]  because: {{string.Join(", ", Enumerable.Range(0, 20).Select(i => $"d{i}"))}} }
            assessment b "B" { likelihood: likely  confidence: high  because: a, good, better }
            """);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(16)]
    public void Many_sources_that_repeat_one_hide_none_that_is_independent_of_the_last(int cited)
    {
        var sources = string.Join('\n', Enumerable.Range(1, 17).Select(i => $$"""
            source r{{i}} "R" { type: media }
            source s{{i}} "S" { type: media  reliability: A  credibility: 2  cites: good, r{{i}} }
            """));
        RuleCheck.Verify("AS3004", $$"""
            {{sources}}
            source x "X" { type: media  reliability: A  credibility: 2  cites: {{Names("r", cited)}} }
            assessment a "A" { likelihood: likely  confidence: {{(cited == 17 ? "[|high|]" : "high")}}  because: {{Names("s", 17)}}, x }
            assessment b "B" { likelihood: likely  confidence: {{(cited == 17 ? "[|high|]" : "high")}}  because: a }
            """);

        static string Names(string prefix, int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"{prefix}{i}"));
    }

    [Theory]
    [InlineData("low", "unjudged", false)]
    [InlineData("low", "fair", false)]
    [InlineData("mid", "fair", true)]
    [InlineData("mid", "good", false)]
    [InlineData("high", "good", true)]
    [InlineData("high", "good, better", false)]
    public void Of_four_levels_the_lower_two_need_nothing(string confidence, string because, bool isTooHigh) =>
        RuleCheck.Verify("AS3004", $$"""
            scale four "Four" { likelihood any { range: 0%..100% }  confidence none  confidence low  confidence mid  confidence high }
            assessment a "A" { scale: four  likelihood: any  confidence: {{(isTooHigh ? $"[|{confidence}|]" : confidence)}}  because: {{because}} }
            """);

    [Theory]
    [InlineData("unsure", "unjudged", false)]
    [InlineData("sure", "good", true)]
    [InlineData("sure", "good, better", false)]
    public void Of_two_levels_the_upper_needs_what_high_needs(string confidence, string because, bool isTooHigh) =>
        RuleCheck.Verify("AS3004", $$"""
            scale two "Two" { likelihood any { range: 0%..100% }  confidence unsure  confidence sure }
            assessment a "A" { scale: two  likelihood: any  confidence: {{(isTooHigh ? $"[|{confidence}|]" : confidence)}}  because: {{because}} }
            """);

    [Theory]
    [InlineData("fair-reliability", 3, false)]
    [InlineData("fair-reliability", 2, true)]
    [InlineData("fair-credibility", 3, false)]
    [InlineData("fair-credibility", 2, true)]
    public void Fair_sources_are_fair_up_to_the_setting(string setting, int value, bool isTooHigh) =>
        RuleCheck.Verify("AS3004", $$"""
            assessment a "A" { likelihood: likely  confidence: {{(isTooHigh ? "[|moderate|]" : "moderate")}}  because: fair, fairer }
            """, options: CompilationOptions.Default with { RuleSettings = ImmutableDictionary<string, decimal>.Empty.Add($"confidence-exceeds-evidence.{setting}", value) });

    [Fact]
    public void The_message_says_what_was_found_and_what_the_house_asks_for()
    {
        var found = RuleCheck.Verify("AS3004", """assessment a "A" { likelihood: likely  confidence: [|high|]  because: good, fair }""");
        Assert.Equal(
            "'a' is held with high confidence, which by house policy needs two independent sources of reliability A–B and credibility 1–2; "
            + "its evidence has one independent source of reliability A–B and credibility 1–2, enough for moderate.",
            found[0].Message);
    }
}
