using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Tests.Rules;

public sealed class DeclarationEdgeTests
{
    [Theory]
    [InlineData("2025-01-17", "2025-01-17", false)]
    [InlineData("2025-01-17", "2025-01-16", true)]
    [InlineData("2025-01-17", "2025-01", false)]
    [InlineData("2025-01-17", "2024", true)]
    [InlineData("2025", "2025-01-01", false)]
    public void An_agreement_is_effective_after_it_is_signed(string signed, string effective, bool isReported)
    {
        var found = RuleCheck.Verify("AS3301", $$"""
            agreement pact "Pact" { parties: north, south  status: in_force  sources: good
              signed: {{signed}}  effective: {{(isReported ? $"[|{effective}|]" : effective)}} }
            """);
        var day = effective.Length < 10 ? "in" : "on";
        Assert.All(found, diagnostic => Assert.Equal($"'pact' came into force {day} {effective}, before it was signed on {signed}.", diagnostic.Message));
    }

    [Theory]
    [InlineData("signed: 2025  effective: 2026", "2027", false)]
    [InlineData("signed: 2025  effective: 2026", "2025", true)]
    [InlineData("signed: 2025  effective: 2026", "2024", true)]
    [InlineData("signed: 2025", "2024", true)]
    [InlineData("effective: 2025", "2024", true)]
    [InlineData("", "2024", false)]
    public void An_agreement_ends_after_both_and_is_reported_once(string dates, string ended, bool isReported) =>
        RuleCheck.Verify("AS3301", $$"""
            agreement pact "Pact" { parties: north, south  status: terminated  sources: good  {{dates}}  ended: {{(isReported ? $"[|{ended}|]" : ended)}} }
            """);

    [Theory]
    [InlineData("2025-03-01", "2025-03-01", false)]
    [InlineData("2025-03-01", "2025-03-02", true)]
    [InlineData("2025-03-01..2025-03-05", "2025-03-04", false)]
    [InlineData("2025-03-01..2025-03-05", "2025-03-06", true)]
    [InlineData("2025-03-01..", "2025-03-06", false)]
    [InlineData("2025-03-01", "..2025-02-01", false)]
    public void An_event_ends_no_earlier_than_what_it_follows_begins(string date, string before, bool isReported) =>
        RuleCheck.Verify("AS3301", $$"""
            event first "First" { date: {{before}}  sources: good }
            event second "Second" { date: {{date}}  sources: good  follows: {{(isReported ? "[|first|]" : "first")}} }
            """);

    [Theory]
    [InlineData(0, "2025-03-03", true)]
    [InlineData(1, "2025-03-03", false)]
    [InlineData(1, "2025-03-02", true)]
    [InlineData(0, "2025-03-04", false)]
    [InlineData(0, "2025-03", false)]
    public void A_source_may_announce_what_it_alone_reports_by_as_many_days_as_the_house_allows(int days, string published, bool isReported)
    {
        var found = RuleCheck.Verify("AS3301", $$"""
            source s "S" { type: media  author: "S"  published: {{published}} }
            event e "E" { date: 2025-03-04  sources: {{(isReported ? "[|s|]" : "s")}} }
            event shared "Shared" { date: 2025-03-04  sources: s, good }
            """, options: CompilationOptions.Default with { RuleSettings = ImmutableDictionary<string, decimal>.Empty.Add("impossible-dates.days", days) });
        Assert.All(found, diagnostic => Assert.Equal(Severity.Warning, diagnostic.Severity));
    }

    [Fact]
    public void The_project_sets_both_severities_of_impossible_dates()
    {
        var options = CompilationOptions.Default with { Severities = ImmutableDictionary<string, Severity?>.Empty.Add("impossible-dates", Severity.Info) };
        var found = RuleCheck.Verify("AS3301", """
            source s "S" { type: media  author: "S"  published: 2025-03-04  accessed: [|2025-03-03|] }
            agreement pact "Pact" { parties: north, south  status: in_force  sources: good  signed: 2025  effective: [|2024|] }
            """, options: options);
        Assert.All(found, diagnostic => Assert.Equal(Severity.Info, diagnostic.Severity));
    }

    [Theory]
    [InlineData("negotiating", "", false)]
    [InlineData("negotiating", "signed: 2025", true)]
    [InlineData("signed", "", false)]
    [InlineData("suspended", "", true)]
    [InlineData("terminated", "", true)]
    [InlineData("terminated", "signed: 2020  ended: 2024", false)]
    [InlineData("in_force", "signed: 2020  ended: 2024", true)]
    [InlineData("in_force", "signed: 2020  ended: 2025", false)]
    [InlineData("in_force", "signed: 2020  ended: 2030", false)]
    public void Status_and_dates_agree(string status, string dates, bool isReported) =>
        RuleCheck.Verify("AS3302", $$"""
            agreement pact "Pact" { parties: north, south  sources: good  status: {{(isReported ? $"[|{status}|]" : status)}}  {{dates}} }
            """, asOf: "2025-06-01");

    [Fact]
    public void Without_a_day_no_agreement_has_run_out() =>
        RuleCheck.Verify("AS3302", """
            agreement loose "Loose" { parties: north, south  sources: good  status: in_force  signed: 2020  ended: 2024 }
            agreement shown "Shown" { parties: north, south  sources: good  status: [|in_force|]  signed: 2020  ended: 2024 }
            brief b "B" { date: 2025-03-01  include shown }
            """);

    [Fact]
    public void A_clause_is_shown_with_its_agreement() =>
        RuleCheck.Verify("AS3401", """
            agreement pact "Pact" { parties: north, south  status: signed  sources: good  clause help "Help" { topic: help } }
            agreement accord "Accord" { parties: north, south  status: signed  sources: good  clause help "Help" { topic: help } }
            brief b "B" { date: 2025-03-01  takeaways: pact.help, [|accord.help|]
              section "Pact" { section "Text" { include pact } }
              "@accord is no help."
            }
            """);

    [Theory]
    [InlineData("2025-03-01", "2025-02-28", false)]
    [InlineData("2025-03-01", "2025-03-01", true)]
    [InlineData("2025-03-01", "2025-03-02", true)]
    [InlineData("2025-03-15", "2025-03", true)]
    [InlineData("2025-03", "2025-03-15", true)]
    [InlineData("2025-03", "2025", true)]
    [InlineData("2025-03", "2025-03", true)]
    [InlineData("2025-03", "2025-02", false)]
    [InlineData("2025-03", "2024", false)]
    [InlineData("2025-03-01", "2025-02", false)]
    [InlineData("2025-03-01T12:00Z", "2025-03-01T11:59Z", false)]
    [InlineData("2025-03-01T12:00Z", "2025-03-01T14:00+03:00", false)]
    [InlineData("2025-03-01T12:00Z", "2025-03-01", true)]
    public void The_edition_before_is_older(string date, string previous, bool isReported) =>
        RuleCheck.Verify("AS3403", $$"""
            brief before "Before" { date: {{previous}} }
            brief after "After" { date: {{date}}  previous: {{(isReported ? "[|before|]" : "before")}} }
            """);

    [Fact]
    public void Dates_say_nothing_about_what_leads_back_to_itself()
    {
        var codes = RuleCheck.Compile("""
            brief one "One" { date: 2025  previous: two }
            brief two "Two" { date: 2025  previous: one }
            event first "First" { date: 2024  follows: second }
            event second "Second" { date: 2025  follows: first }
            """).GetDiagnostics(TestContext.Current.CancellationToken).Select(diagnostic => diagnostic.Code).ToArray();
        Assert.Equal(2, codes.Count(code => code == "AS2016"));
        Assert.DoesNotContain("AS3403", codes);
        Assert.DoesNotContain("AS3301", codes);
    }

    [Fact]
    public void An_ignore_comment_silences_a_rule_and_a_rule_that_is_off_says_nothing()
    {
        RuleCheck.Verify("AS3003", """
            // assess:ignore AS3003: common knowledge
            event e "E" { date: 2025 }
            """);
        RuleCheck.Verify("AS3003", """event e "E" { date: 2025 }""",
            options: CompilationOptions.Default with { Severities = ImmutableDictionary<string, Severity?>.Empty.Add("AS3003", null) });
    }

    [Fact]
    public void What_is_neutral_to_a_hypothesis_is_no_orphan() =>
        RuleCheck.Verify("AS3402", """
            assessment named "Named" { likelihood: likely  confidence: low  because: good }
            assessment [|lost|] "Lost" { likelihood: likely  confidence: low  because: good }
            question q "Q" { hypothesis h "H" { neutral: named } }
            """);

    [Fact]
    public void All_that_a_citation_lacks_is_named_in_one_sentence()
    {
        var found = RuleCheck.Verify("AS3404", """
            source [|s|] { type: media }
            event e "E" { date: 2025  sources: s }
            """);
        Assert.Equal("'s' has no title and none of 'url', 'publisher' and 'author', so a reader cannot find it again.", Assert.Single(found).Message);
    }
}
