using AssessDsl.Project.Querying;

namespace AssessDsl.Tests.Project.Querying;

public sealed class ArchiveTests
{
    private const string Judgment = """assessment a "A" { likelihood: likely  confidence: low }""";

    [Fact]
    public void A_history_is_where_a_declaration_begins_and_where_it_changes() =>
        Assert.Equal(["a: 0 stands, 2 Retagged; in 0-3; for 0-3"], Ask("id:a", Judgment, Judgment, Judgment.Replace("low", "high"), Judgment.Replace("low", "high")));

    [Fact]
    public void The_question_need_not_apply_all_the_time() =>
        Assert.Equal(["a: 0 stands, 1 Retagged, 2 Retagged; in 0-2; for 0-0 2-2"], Ask("confidence:low", Judgment, Judgment.Replace("low", "high"), Judgment));

    [Fact]
    public void What_the_question_never_applies_to_is_no_answer() => Assert.Empty(Ask("confidence:high", Judgment, ""));

    [Fact]
    public void What_goes_may_come_back() =>
        Assert.Equal(["a: 1 Added, 2 Removed, 4 Added; in 1-1 4-4; for 1-1 4-4"], Ask("id:a", "", Judgment, "", "", Judgment));

    [Fact]
    public void An_outcome_belongs_to_the_judgment_and_to_the_resolution()
    {
        const string Resolution = """resolution r "R" { of: a  outcome: occurred  date: 2026-01-01 }""";

        Assert.Equal(
            ["a: 0 stands, 1 Resolved, 2 Resolved; in 0-2; for 0-2", "r: 1 Resolved, 2 Resolved; in 1-2; for 1-2"],
            Ask("confidence:low", [Judgment, Judgment + Resolution, Judgment + Resolution.Replace("occurred", "void")])
                .Concat(Ask("kind:resolution", [Judgment, Judgment + Resolution, Judgment + Resolution.Replace("occurred", "void")])));
    }

    [Fact]
    public void Both_come_and_go_together()
    {
        const string Resolution = """resolution r "R" { of: a  outcome: occurred  date: 2026-01-01 }""";

        Assert.Equal(["r: 1 Resolved, 2 Removed; in 1-1; for 1-1"], Ask("kind:resolution", "", Judgment + Resolution, ""));
    }

    [Fact]
    public void A_judgment_that_becomes_something_else_is_gone_and_new() =>
        Assert.Equal(["a: 0 stands, 1 Removed Added; in 0-1; for 0-0"], Ask("kind:assessment", Judgment, """actor a "A" { type: state }"""));

    [Fact]
    public void Tags_and_title_are_those_of_the_edition()
    {
        var archive = Show("id:a", Judgment, Judgment.Replace("low", "high").Replace("\"A\"", "\"B\""));

        var answer = Assert.Single(archive.Answers);
        Assert.Equal("B", answer.Heading.Title);
        Assert.Equal(
            ["likelihood likely (55–80%), confidence low", "likelihood likely (55–80%), confidence high"],
            answer.History.Select(moment => string.Join(", ", moment.Tags.Select(tag => $"{tag.Property} {tag.Value}"))));
    }

    [Theory]
    [InlineData("munitions:3", null)]
    [InlineData("kind:strike", null)]
    [InlineData("kind:desk.strike", null)]
    [InlineData("kind:place absent:true text:x date:2026 names:x 12:30 \"http://x\"", null)]
    [InlineData("munition:3", "No kind and no edition has a property 'munition'; did you mean 'munitions'?")]
    [InlineData("kin:event", "No kind and no edition has a property 'kin'; did you mean 'in' or 'kind'?")]
    [InlineData("http://x", "No kind and no edition has a property 'http'; to look for the words, put them in quotation marks.")]
    [InlineData("kind:strikes", "There is no kind 'strikes'; did you mean 'desk.strike'?")]
    [InlineData("kind:assesment", "There is no kind 'assesment'; did you mean 'assessment' or 'agreement'?")]
    public void What_is_asked_for_is_a_built_in_kind_or_property_or_one_of_any_edition(string question, string? problem)
    {
        const string Strike = "namespace desk  kind strike : event { munitions: number }  strike s { date: 2026  munitions: 3 }";

        Assert.Equal(problem, Show(question, Judgment, Strike, Judgment).Problem);
    }

    private static IEnumerable<string> Ask(string question, params string[] editions) =>
        Show(question, editions).Answers.Select(answer =>
            $"{answer.Heading.Id}: {string.Join(", ", answer.History.Select(Describe))}; in {Describe(answer.Stands)}; for {Describe(answer.Applies)}");

    private static Archive Show(string question, params string[] editions)
    {
        Assert.True(Question.TryParse(question, out var parsed, out _));
        var archive = new Archive(parsed);
        foreach (var edition in editions)
            archive.Add(EditionSource.Compile(edition));
        return archive;
    }

    private static string Describe(Moment moment) =>
        $"{moment.Edition} {(moment.Changes.IsEmpty ? "stands" : string.Join(' ', moment.Changes.Select(change => change.Kind)))}";

    private static string Describe(IEnumerable<Stretch> stretches) => string.Join(' ', stretches.Select(stretch => $"{stretch.First}-{stretch.Last}"));
}
