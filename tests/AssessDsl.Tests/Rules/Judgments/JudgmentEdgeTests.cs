using System.Collections.Immutable;
using AssessDsl.Compiler;

namespace AssessDsl.Tests.Rules;

public sealed class JudgmentEdgeTests
{
    [Theory]
    [InlineData("2025-12-31", "2025-12-31", false)]
    [InlineData("2025-12-31", "2026-01-01", true)]
    [InlineData("2025", "2025-12-31", false)]
    [InlineData("2025", "2026-01-01", true)]
    [InlineData("2025-06", "2025", false)]
    [InlineData("2025-12-31", null, false)]
    public void A_judgment_is_overdue_when_all_of_its_last_day_is_over(string until, string? now, bool isReported) =>
        RuleCheck.Verify("AS3202", $$"""
            assessment a "A" { likelihood: likely  confidence: low  because: good  until: {{(isReported ? $"[|{until}|]" : until)}} }
            """, asOf: now);

    [Theory]
    [InlineData("2024-12-31", null, true)]
    [InlineData("2025-12-31", null, false)]
    [InlineData("2025-12-31", "2026-01-01", true)]
    [InlineData("2024-12-31", "2024-01-01", true)]
    public void In_a_brief_the_later_of_its_date_and_the_day_given_counts(string until, string? asOf, bool isReported) =>
        RuleCheck.Verify("AS3202", $$"""
            brief b "B" { date: 2025-03-01
              assessment a "A" { likelihood: likely  confidence: low  because: good  until: {{(isReported ? $"[|{until}|]" : until)}} }
            }
            """, asOf: asOf);

    [Theory]
    [InlineData("50%", "50%", false)]
    [InlineData("50%", "50.1%", true)]
    [InlineData("50%..90%", "50%..90%", false)]
    [InlineData("likely", "unlikely", false)]
    [InlineData("likely", "roughly_even_chance", false)]
    [InlineData("likely", "likely", true)]
    public void Judgments_contradict_each_other_above_one_hundred_percent(string one, string other, bool isReported) =>
        RuleCheck.Verify("AS3204", $$"""
            assessment a "A" { likelihood: {{one}}  confidence: low  because: good  contradicts: {{(isReported ? "[|b|]" : "b")}} }
            assessment b "B" { likelihood: {{other}}  confidence: low  because: good  contradicts: a }
            """);

    [Fact]
    public void A_superseded_judgment_contradicts_nothing() =>
        RuleCheck.Verify("AS3204", """
            assessment a "A" { likelihood: likely  confidence: low  because: good  contradicts: b }
            assessment b "B" { likelihood: likely  confidence: low  because: good  supersedes: c }
            assessment c "C" { likelihood: likely  confidence: low  because: good  contradicts: b }
            assessment d "D" { likelihood: unlikely  confidence: low  because: good  supersedes: a }
            """);

    [Theory]
    [InlineData("50%", "50%", false)]
    [InlineData("50%", "50.5%", true)]
    [InlineData("50%", "49.5%", true)]
    [InlineData("30%..60%", "30%..40%", false)]
    [InlineData("likely", "likely", true)]
    [InlineData("unlikely", "roughly_even_chance", false)]
    [InlineData("unlikely", "unlikely", true)]
    public void Hypotheses_share_one_hundred_percent(string one, string other, bool isReported) =>
        RuleCheck.Verify("AS3205", $$"""
            question {{(isReported ? "[|q|]" : "q")}} "Q" {
              hypothesis h "H" { likelihood: {{one}} }
              hypothesis i "I" { likelihood: {{other}} }
            }
            """);

    [Fact]
    public void Hypotheses_without_likelihoods_are_not_added_up() =>
        RuleCheck.Verify("AS3205", """
            question q "Q" {
              hypothesis h "H" { likelihood: 90% }
              hypothesis i "I" { likelihood: 90% }
              hypothesis j "J" { }
            }
            question r "R" { }
            """);

    [Theory]
    [InlineData("2025-03-01", "2027-03-01", 2, false)]
    [InlineData("2025-03-01", "2027-03-02", 2, true)]
    [InlineData("2025-03-01", "2027-03-02", 2.5, false)]
    [InlineData("2025-03-01", "2025-03-02", 0, true)]
    [InlineData("2025-03-01", "9000", 100000, false)]
    [InlineData("2025-03", "2027-03-31", 2, false)]
    [InlineData("2025-03", "2027-04-01", 2, true)]
    [InlineData("2025", "2027-12-31", 2, false)]
    [InlineData("2025", "2027-12", 2, false)]
    [InlineData("2025", "2028", 2, true)]
    [InlineData("2025-03-01", "2027", 2, false)]
    [InlineData("2025-03-01", "2027-03", 2, false)]
    [InlineData("2024-02-28", "2026-02-28", 2, false)]
    [InlineData("2024-02-28", "2026-03-01", 2, true)]
    [InlineData("2025-03-01T12:00Z", "2027-03-01T11:00Z", 2, false)]
    [InlineData("2025-03-01T12:00Z", "2027-03-01T13:00Z", 2, true)]
    public void The_highest_confidence_looks_as_far_as_the_house_allows(string now, string until, double years, bool isReported) =>
        RuleCheck.Verify("AS3207", $$"""
            assessment a "A" { likelihood: likely  confidence: high  because: good, better  until: {{(isReported ? $"[|{until}|]" : until)}} }
            assessment b "B" { likelihood: likely  confidence: moderate  because: good, better  until: {{until}} }
            """, now, CompilationOptions.Default with { RuleSettings = ImmutableDictionary<string, decimal>.Empty.Add("long-range-certainty.years", (decimal)years) });

    [Theory]
    [InlineData("icd203", "high", true)]
    [InlineData("icd203", "moderate", false)]
    [InlineData("ipcc", "very_high", true)]
    [InlineData("ipcc", "high", false)]
    public void The_highest_confidence_is_the_scales_top(string scale, string confidence, bool isTop)
    {
        var source = $$"""
            brief b "B" { date: 2025-03-01  takeaways: a  scale: {{scale}}
              assessment {0} "A" { likelihood: likely  confidence: {{confidence}}  because: good, better  until: {1} }
            }
            """;
        var (name, day) = (isTop ? "[|a|]" : "a", isTop ? "[|2030|]" : "2030");
        RuleCheck.Verify("AS3207", source.Replace("{0}", "a", StringComparison.Ordinal).Replace("{1}", day, StringComparison.Ordinal));
        RuleCheck.Verify("AS3208", source.Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", "2030", StringComparison.Ordinal));
        RuleCheck.Verify("AS3011", source.Replace("{0}", "[|a|]", StringComparison.Ordinal).Replace("{1}", "2030", StringComparison.Ordinal));
        RuleCheck.Verify("AS3011", source.Replace("takeaways: a", "", StringComparison.Ordinal).Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", "2030", StringComparison.Ordinal));
    }

    [Fact]
    public void Outside_of_briefs_and_without_a_day_nothing_is_far()
    {
        RuleCheck.Verify("AS3207", """assessment a "A" { likelihood: likely  confidence: high  because: good, better  until: 2099 }""");
        var found = RuleCheck.Verify("AS3207", """assessment a "A" { likelihood: likely  confidence: high  because: good, better  until: [|2099|] }""", asOf: "2025");
        Assert.Contains("house policy", found[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("phia", "likely", "unlikely", false)]
    [InlineData("phia", "likely", "realistic_possibility", false)]
    [InlineData("phia", "likely", "likely", true)]
    [InlineData("ipcc", "more_likely_than_not", "more_likely_than_not", false)]
    [InlineData("ipcc", "likely", "about_as_likely_as_not", false)]
    [InlineData("ipcc", "likely", "more_likely_than_not", true)]
    public void Contradictions_and_premises_read_gapped_and_nested_scales(string scale, string one, string other, bool isReported) =>
        RuleCheck.Verify("AS3204", $$"""
            assessment a "A" { scale: {{scale}}  likelihood: {{one}}  confidence: low  because: good  contradicts: {{(isReported ? "[|b|]" : "b")}} }
            assessment b "B" { scale: {{scale}}  likelihood: {{other}}  confidence: low  because: good }
            """);

    [Theory]
    [InlineData("ipcc", "likely", "likely", true)]
    [InlineData("ipcc", "unlikely", "unlikely", true)]
    [InlineData("ipcc", "unlikely", "likely", false)]
    [InlineData("phia", "realistic_possibility", "realistic_possibility", false)]
    [InlineData("phia", "unlikely", "realistic_possibility", true)]
    [InlineData("phia", "60%", "40%", false)]
    public void Hypotheses_are_added_up_on_gapped_and_nested_scales(string scale, string one, string other, bool isReported) =>
        RuleCheck.Verify("AS3205", $$"""
            brief b "B" { date: 2025-03-01  scale: {{scale}}
              question {{(isReported ? "[|q|]" : "q")}} "Q" { hypothesis h "H" { likelihood: {{one}} } hypothesis i "I" { likelihood: {{other}} } }
            }
            """);

    [Theory]
    [InlineData("phia", "20%", false)]
    [InlineData("phia", "20.1%", true)]
    [InlineData("phia", "24.9%", true)]
    [InlineData("phia", "25%", false)]
    [InlineData("phia", "21%..24%", true)]
    [InlineData("phia", "15%..22%", false)]
    [InlineData("phia", "unlikely", false)]
    [InlineData("icd203", "99%", false)]
    [InlineData("icd203", "100%", true)]
    [InlineData("icd203", "0%", true)]
    [InlineData("ipcc", "40%", false)]
    [InlineData("kent", "61%", true)]
    public void A_percentage_in_no_term_is_off_the_scale(string scale, string likelihood, bool isReported) =>
        RuleCheck.Verify("AS3209", $$"""
            assessment a "A" { scale: {{scale}}  likelihood: {{(isReported ? $"[|{likelihood}|]" : likelihood)}}  confidence: low  because: good }
            """);

    [Fact]
    public void A_change_of_nothing_needs_no_explanation() =>
        RuleCheck.Verify("AS3203", """
            assessment a "A" { likelihood: likely  confidence: low  because: good }
            assessment b "B" { likelihood: 55%..80%  confidence: low  because: good  supersedes: a }
            assessment c "C" { likelihood: likely  confidence: moderate  because: good  supersedes: [|b|] }
            """);

    [Fact]
    public void A_judgment_is_published_by_the_first_brief_that_shows_it() =>
        RuleCheck.Verify("AS3206", """
            assessment a "A" { likelihood: likely  confidence: low  because: good }
            brief later "Later" { date: 2025-06-01  include a }
            brief first "First" { date: 2025-03-01  include a }
            resolution r { of: a  outcome: occurred  date: 2025-04-01 }
            assessment unpublished "Unpublished" { likelihood: likely  confidence: low  because: good }
            resolution s { of: unpublished  outcome: occurred  date: 2020-04-01 }
            """);

    [Fact]
    public void A_hypothesis_is_published_with_its_question() =>
        RuleCheck.Verify("AS3206", """
            question q "Q" { hypothesis h "H" { } hypothesis i "I" { } }
            brief b "B" { date: 2025-03-01  include q }
            resolution r { of: q.h  outcome: occurred  date: [|2025-02-01|] }
            resolution s { of: q.i  outcome: did_not_occur  date: 2025-03-01 }
            """);

    [Fact]
    public void Assessments_outside_of_briefs_need_no_horizon() =>
        RuleCheck.Verify("AS3201", """
            assessment loose "Loose" { likelihood: likely  confidence: low  because: good }
            assessment [|listed|] "Listed" { likelihood: likely  confidence: low  because: good }
            brief b "B" { date: 2025-03-01  takeaways: listed  "@listed" }
            """);

    [Fact]
    public void Hypotheses_have_percentages_off_the_scale_too() =>
        RuleCheck.Verify("AS3209", """
            question q "Q" { hypothesis h "H" { likelihood: [|99.5%|] } hypothesis i "I" { likelihood: 3% } }
            """);

    [Theory]
    [InlineData("\" \"", true)]
    [InlineData("\"New figures.\"", false)]
    public void A_blank_text_says_nothing(string text, bool isReported)
    {
        RuleCheck.Verify("AS3203", $$"""
            assessment old "Old" { likelihood: likely  confidence: low  because: good }
            assessment now "Now" { likelihood: unlikely  confidence: low  because: good  supersedes: {{(isReported ? "[|old|]" : "old")}}  change: {{text}} }
            """);
        RuleCheck.Verify("AS3208", $$"""
            assessment {{(isReported ? "[|a|]" : "a")}} "A" { likelihood: likely  confidence: high  because: good, better  alternative: {{text}} }
            brief b "B" { date: 2025-03-01  takeaways: a  include a }
            """);
        RuleCheck.Verify("AS3404", $$"""
            source {{(isReported ? "[|s|]" : "s")}} "S" { type: media  author: {{text}} }
            event e "E" { date: 2025  sources: s }
            """);
    }
}
