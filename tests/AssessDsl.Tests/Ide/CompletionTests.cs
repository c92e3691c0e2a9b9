using AssessDsl.Ide.Completion;

namespace AssessDsl.Tests.Ide;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("actor a { type: $$ }", "state organization person unit group company")]
    [InlineData("actor a { type: sta$$ }", "state organization person unit group company")]
    [InlineData("place p { type: city }\nactor a { type: state }\nactor b { type: person  of: $$ }", "a")]
    [InlineData("place p { type: city }\nactor a { type: state }\nactor b { type: person  of: $$", "a")]
    [InlineData("assessment a { because: b ($$) }", "strong moderate weak")]
    [InlineData("agreement g { status: signed  clause c \"C\"  clause d \"D\" }\nevent e { about: g.$$ }", "c d")]
    [InlineData("agreement g { status: signed  clause c \"C\" }\nevent e { \"As @g.$$ says\" }", "c")]
    [InlineData("//// a.assess\nnamespace x.y\nactor a\n//// b.assess\nuse $$", "x.y")]
    [InlineData("//// a.assess\nnamespace x.y\nactor a\n//// b.assess\nactor b { of: x.y.$$ }", "a")]
    [InlineData("kind k : $$ { }", "event actor place source")]
    [InlineData("actor a \"Tit$$le\"", "")]
    [InlineData("actor a // comm$$ent", "")]
    [InlineData("actor a { type: state  aka: \"a mail to x@$$y.org\" }", "")]
    [InlineData("actor $$", "")]
    [InlineData("event e { date: $$ }", "")]
    public void Proposals_are_exactly(string markup, string labels) => Assert.Equal(labels, string.Join(' ', Labels(markup)));

    [Theory]
    [InlineData("$$", "namespace use actor event brief", "clause type")]
    [InlineData("actor a\n\n$$", "actor event brief", "namespace use clause")]
    [InlineData("kind strike \"S\" : event { }\n$$", "strike", "")]
    [InlineData("actor a {\n  type: state\n  $$\n}", "aka of role sources tags", "type actor")]
    [InlineData("actor a {\n  ty$$\n}", "type aka", "actor")]
    [InlineData("actor a {\n  aka: \"A\"\n  $$\n", "type aka", "actor")]
    [InlineData("actor a {\n  type$$: state\n}", "type aka", "")]
    [InlineData("agreement g {\n  $$\n}", "clause parties status", "actor section")]
    [InlineData("question q {\n  $$\n}", "hypothesis due", "clause")]
    [InlineData("brief b {\n  $$\n}", "section include date takeaways event", "clause brief")]
    [InlineData("brief b { date: 2025-01-01\n  section \"S\" {\n    $$\n  }\n}", "section include event", "date takeaways")]
    [InlineData("actor a { type: state }\nevent e { date: 2025  \"Then @$$ came\" }", "a e", "icd203 state")]
    [InlineData("actor a { type: state }\nevent e { date: 2025\n  \"\"\"\n  Then @$$\n  \"\"\"\n}", "a e", "")]
    [InlineData("agreement g { status: signed  clause c \"C\" }\nassessment a { because: $$ }", "g g.c", "a")]
    [InlineData("event e { tags: war, gas }\nevent f { tags: $$ }", "war gas", "e")]
    public void Proposals_hold(string markup, string labels, string others)
    {
        var found = Labels(markup);

        Assert.All(labels.Split(' ', StringSplitOptions.RemoveEmptyEntries), label => Assert.Contains(label, found));
        Assert.All(others.Split(' ', StringSplitOptions.RemoveEmptyEntries), label => Assert.DoesNotContain(label, found));
    }

    [Fact]
    public void Terms_come_with_the_ranges_of_the_scale_in_use()
    {
        var item = Assert.Single(Items("assessment a { likelihood: unl$$ }"), item => item.Label == "unlikely");

        Assert.Equal("20–45%", item.Detail);
    }

    [Fact]
    public void Terms_are_those_of_the_own_scale() =>
        Assert.Equal(["hot"], Labels("scale s { likelihood hot { range: 0%..100% } }\nassessment a { scale: s  likelihood: $$ }"));

    [Fact]
    public void A_proposal_replaces_the_whole_word()
    {
        var project = new IdeProject("actor a { type: [|st$$ate|] }");

        project.AssertMarked([project.Locate(Completions.Get(project.Model, project.Cursor).Span)]);
    }

    [Fact]
    public void A_kind_comes_with_its_required_properties()
    {
        var item = Assert.Single(Items("$$"), item => item.Label == "event");

        Assert.Equal("event ${1:name} \"${2:Title}\" {\n  date: $3\n  $0\n}", item.Snippet);
    }

    private static string[] Labels(string markup) => [.. Items(markup).Select(item => item.Label)];

    private static IReadOnlyList<CompletionItem> Items(string markup)
    {
        var project = new IdeProject(markup);
        return Completions.Get(project.Model, project.Cursor).Items;
    }
}
