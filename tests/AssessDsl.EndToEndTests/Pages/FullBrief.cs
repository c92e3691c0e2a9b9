namespace AssessDsl.EndToEndTests.Pages;

/// <summary>A brief with more of everything than analysts usually write.</summary>
internal static class FullBrief
{
    private const int Columns = 9;
    private const int Links = 12;

    /// <summary>Judgments that rest on each other, more than fit beside each other on a sheet of paper.</summary>
    private static string Chain => string.Concat(Enumerable.Range(0, Links).Select(i =>
        $"assessment chain{i} \"Link {i} of a chain\" {{ scale: house  likelihood: likely_on_balance  confidence: low  because: {(i == 0 ? "talks" : $"chain{i - 1}")} }}  "));

    public static string Write() => s_declarations + string.Concat(Enumerable.Range(1, Columns).Select(WriteAgreement)) + WriteQuestion() + $$"""
        brief first "First edition" { date: 2025-01-03  takeaways: before  section "S" { include before } }
        brief second "محادثات (الثانية)." { date: 2025-02-03  publisher: desk  author: "ليلى حسن"  previous: first  takeaways: now, t1.c1  classification: "Limited"
          sources: annex  tags: brief_tag
          "Before all sections."
          section "S" {
            "As the annex says.[@annex, Annex III, paragraphs 14 to 17 and footnote 82 on transit] It names @near, @far, @xaway and @pole."
            include now  {{Chain}} "After a card."  include talks  "محادثات غير مباشرة."
            section "Agreements" { {{string.Concat(Enumerable.Range(1, Columns).Select(i => $"include t{i}  "))}} } "After a section in it." }
          "After a section."
          section "Question" { include asked }
          "At the end." }
        """;

    private static readonly string s_declarations = $$""""
        actor desk "Desk" { type: organization  aka: "المكتب"  tags: newsroom  sources: annex }
        actor other "Other side" { type: state }
        source annex "\u{202E}Treaty \u{2066}text" { type: document  publisher: desk  author: "A. Writer"  url: "https://example.org/annex"  accessed: 2025-01-01  reliability: B  credibility: 2 }
        place near "Kyiv" { type: city  coordinates: 50.45, 30.52 }
        place far "Irpin" { type: city  coordinates: 50.52, 30.25 }
        place pole "North Pole" { type: base  coordinates: 90, 0 }
        place xaway "Tokyo" { type: city  coordinates: 35.68, 139.69 }
        event talks "محادثات غير مباشرة في مسقط (الجولة الثالثة)." { date: 2025-01-01  place: near  sources: annex  tags: talks }
        event endless "{{new string('e', 90)}}" { date: 2025-01-01  sources: annex }
        scale house "House" {
          likelihood unlikely_on_balance { range: 0%..39% }
          likelihood neither_more_nor_less_probable_than_the_opposite { range: 40%..60% }
          likelihood likely_on_balance { range: 61%..100% }
          confidence low  confidence moderate_to_high  confidence resting_on_several_independent_and_well_placed_sources }
        assessment before "Talks resume" { likelihood: unlikely_on_balance  confidence: moderate_to_high  scale: house  because: talks }
        assessment now "Talks resume" {
          likelihood: neither_more_nor_less_probable_than_the_opposite  confidence: resting_on_several_independent_and_well_placed_sources  scale: house
          because: talks (strong, "الطرفان ملتزمان بالحوار.")  despite: annex  supersedes: before
          change: """
            The envoys met twice.

            - once in @near
            - once in @far
            """
          assuming: """
            The guarantors stay.

            ## Which guarantors

            Both.
            """ }

        """";

    private static string WriteAgreement(int number) => $$"""
        agreement t{{number}} "Comprehensive strategic partnership agreement on friendship and good-neighbourliness, number {{number}}" {
          parties: desk, other  status: in_force  signed: {{1990 + number}}-01-01  sources: annex
          absent clause c1 "Arbitration" { topic: arbitration }
          clause c2 "Mutual defence and consultation" { topic: mutual_defence  tags: defence } }

        """;

    private static string WriteQuestion() => $$"""
        question asked "Which of them holds?" { tags: treaties
          {{string.Concat(Enumerable.Range(1, Columns).Select(i => $"hypothesis h{i} \"Number {i} holds\" {{ sources: annex  tags: held  inconsistent: talks (weak, \"Seen by two attachés on the day\"), endless }}\n"))}} }

        """;
}
