using AssessDsl.Ide.Completion;

namespace AssessDsl.Tests.Ide;

public sealed class CompletionTests
{
    private const string Desk = "//// desk.assess\nnamespace desk\nkind cutoff \"Cut-off\" : event { }\nscale house\ncutoff cut\n//// world.assess\nnamespace desk.world\nactor x\n//// b.assess\n";

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
    [InlineData("//// a.assess\nnamespace x.y\nactor a\n//// b.assess\nbrief z { previous: $$ }", "")]
    [InlineData("//// a.assess\nnamespace x.y\nactor a\n//// b.assess\nactor b { of: x.$$ }", "y")]
    [InlineData("//// a.assess\nnamespace x.y\nactor a\n//// b.assess\nbrief z { previous: x.$$ }", "")]
    [InlineData("//// a.assess\nnamespace x\nbrief a\n//// b.assess\nbrief z { previous: $$ }", "a x")]
    [InlineData("//// a.assess\nnamespace far\nactor distant\n//// b.assess\nnamespace near\nactor distant\n//// c.assess\nactor b { of: $$ }", "distant distant far near")]
    [InlineData("kind k : $$ { }", "event actor place source")]
    [InlineData("kind strike : event { }\nkind k : $$", "event actor place source strike")]
    [InlineData("kind k { method: missile | drone = $$ }", "missile drone")]
    [InlineData("//// a.assess\nnamespace x.y\nactor a\n//// b.assess\nuse x.$$", "y")]
    [InlineData("//// a.assess\nnamespace x\nactor a\n//// b.assess\nnamespace y\nactor a\n//// c.assess\nuse x\nuse $$", "y")]
    [InlineData("actor a\nactor b\nagreement g { parties: a, $$ }", "b")]
    [InlineData("actor a\nactor b\nactor c\nagreement g { parties: a, b  clause d \"D\" { binds: $$ } }", "a b")]
    [InlineData("agreement g { absent $$ }", "clause")]
    [InlineData("actor a { of: b ($$) }", "")]
    [InlineData("source s { type: media }\nactor a\nevent e { date: 2025  \"So.[@$$]\" }", "s")]
    [InlineData("source s { type: media }\nactor a\nevent e { date: 2025  \"So.[@$$\" }", "s")]
    [InlineData("source s { type: media }\nactor a\nevent e { date: 2025  \"So.[@$$", "s")]
    [InlineData("actor a\nevent e \"Of @$$\" { date: 2025 }", "")]
    [InlineData("actor a { type: state  aka: \"@$$\" }", "")]
    [InlineData("event e { date: 2025  \"As `@$$` code\" }", "")]
    [InlineData("event e { date: 2025  \"As \\\\@$$ sign\" }", "")]
    [InlineData("agreement g { clause c \"C\" }\nactor b { of: g.$$ }", "")]
    [InlineData("actor a\nassessment s { until: $$ }", "")]
    [InlineData("source s\nassessment a { because: s (strong, $$) }", "")]
    [InlineData("source s\nassessment a { because: s (strong, $$", "")]
    [InlineData("assessment a { likelihood: icd203.$$ }", "almost_no_chance very_unlikely unlikely roughly_even_chance likely very_likely almost_certain")]
    [InlineData("assessment a { confidence: icd203.$$ }", "low moderate high")]
    [InlineData("$$\n\nnamespace n\n\nactor a", "")]
    [InlineData("namespace n\n$$\nuse m\nactor a", "use")]
    [InlineData("// $$", "assess:ignore")]
    [InlineData("// in assess:ignore $$", "")]
    [InlineData("/// $$", "")]
    [InlineData("/* $$ */", "")]
    [InlineData("actor a \"Tit$$le\"", "")]
    [InlineData("actor a // comm$$ent", "")]
    [InlineData("actor a { type: state  aka: \"a mail to x@$$y.org\" }", "")]
    [InlineData("actor $$", "")]
    [InlineData(Desk + "kind k : desk.$$ { }", "cutoff")]
    [InlineData(Desk + "kind k { f: desk.$$ }", "cutoff")]
    [InlineData("kind k : $$ { }\nkind l", "event actor place source l")]
    [InlineData(Desk + "kind k : $$ { }", "event actor place source cutoff")]
    [InlineData(Desk + "brief b { include desk.$$ }", "cut world")]
    [InlineData(Desk + "actor a { type: desk.$$ }", "")]
    [InlineData("namespace n\nkind k : n.$$ { }\nkind l", "l")]
    [InlineData("event e { date: $$ }", "")]
    public void Proposals_are_exactly(string markup, string labels) => Assert.Equal(labels, string.Join(' ', Labels(markup)));

    [Theory]
    [InlineData("$$", "namespace use actor event brief", "clause type")]
    [InlineData(Desk + "$$", "cutoff", "house")]
    [InlineData(Desk + "kind k { f: $$ }", "cutoff number event", "house")]
    [InlineData("actor a\n\n$$", "actor event brief", "namespace use clause")]
    [InlineData("u$$\nactor a", "use actor", "clause")]
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
    [InlineData("actor a { type: state  $$ }", "aka of role", "type actor")]
    [InlineData("actor a { type: state  ak$$", "aka of", "type actor")]
    [InlineData("actor a {\n  type: state\n\nactor b {\n  $$\n}", "type aka", "")]
    [InlineData("actor a {\n  of:\n  ty$$\n}", "type aka", "")]
    [InlineData("event e {\n  date: 2025\n  \"Unfinished\n}\nactor b {\n  $$\n}", "type aka", "date")]
    [InlineData("event e {\n  date 2025\n  $$\n}", "actors", "type")]
    [InlineData("event e {\n  actors: $$\n  date: 2025\n}\nactor a", "a", "e")]
    [InlineData("actor a\nevent e {\n  actors: (\n}\nactor b { of: $$", "a", "e b")]
    [InlineData("brief b {\n  include $$\n}\nevent e\nscale s\nresolution r", "e", "s r b icd203")]
    [InlineData("scale s {\n  $$\n}", "likelihood confidence style", "clause actor")]
    [InlineData("scale s {\n  likelihood hot {\n    $$\n  }\n}", "range words also", "likelihood")]
    [InlineData("assessment a {\n  // assess:ignore $$\n  likelihood: likely\n}", "AS3001 AS3402", "AS2001 AS1001")]
    [InlineData("event e { tags: war, gas }\nevent f { tags: $$ }", "war gas", "e")]
    public void Proposals_hold(string markup, string labels, string others)
    {
        var found = Labels(markup);

        Assert.All(labels.Split(' ', StringSplitOptions.RemoveEmptyEntries), label => Assert.Contains(label, found));
        Assert.All(others.Split(' ', StringSplitOptions.RemoveEmptyEntries), label => Assert.DoesNotContain(label, found));
    }

    [Theory]
    [InlineData("assessment a { \"@$$\" }\nactor b", "b", "a")]
    [InlineData("actor z\nagreement g { clause c { \"@$$\" }  clause d }", "z", "c")]
    public void A_declaration_is_the_last_to_be_proposed_in_its_own_prose(string markup, string before, string own)
    {
        var project = new IdeProject(markup);
        string[] labels = [.. Completions.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken).Items.Select(item => item.Label)];

        Assert.Contains(before, labels[..^1]);
        Assert.EndsWith(own, labels[^1], StringComparison.Ordinal);
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

    [Theory]
    [InlineData("assessment a { likelihood: icd203.$$ }", "unlikely", "20–45%")]
    [InlineData("assessment a { confidence: icd203.$$ }", "low", "1 of 3")]
    [InlineData("scale s { likelihood hot { range: 0%..9% } }\nassessment a { likelihood: s.$$ }", "hot", "0–9%")]
    public void Terms_come_with_what_they_mean_behind_the_name_of_their_scale_too(string markup, string label, string detail)
    {
        var item = Assert.Single(Items(markup), item => item.Label == label);

        Assert.Equal((CompletionItemKind.Term, detail), (item.Kind, item.Detail));
        Assert.NotEmpty(item.Documentation);
    }

    [Theory]
    [InlineData("actor a { $$ }", "")]
    [InlineData("actor a { type: state\n  $$\n}", "")]
    [InlineData("actor a { type: state $$ }", "")]
    [InlineData("actor a\n $$", "")]
    [InlineData("// $$", "")]
    [InlineData("actor a { type:\n  $$ }", "state organization person unit group company")]
    [InlineData("actor a { type: $$ }", "state organization person unit group company")]
    [InlineData("actor a\nactor b\nagreement g { parties: a, $$ }", "b")]
    [InlineData("//// a.assess\nnamespace x\nactor a\n//// b.assess\nuse $$", "x")]
    [InlineData("event e\nbrief b { include $$ }", "e")]
    public void Behind_a_space_nothing_is_proposed_but_what_has_to_follow(string markup, string labels)
    {
        var project = new IdeProject(markup);

        var list = Completions.GetBehindSpace(project.Model, project.Cursor, TestContext.Current.CancellationToken);

        Assert.Equal(labels, string.Join(' ', list.Items.Select(item => item.Label)));
    }

    [Fact]
    public void A_proposal_replaces_the_whole_word()
    {
        var project = new IdeProject("actor a { type: [|st$$ate|] }");

        project.AssertMarked([project.Locate(Completions.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken).Span)]);
    }

    [Fact]
    public void A_kind_comes_with_its_required_properties()
    {
        var item = Assert.Single(Items("$$"), item => item.Label == "event");

        Assert.Equal("event ${1:name} \"${2:Title}\" {\n  date: $3\n  $0\n}", item.Snippet);
    }

    [Fact]
    public void A_property_comes_with_a_place_for_its_value_or_the_words_to_choose_from()
    {
        var items = Items("source s {\n  $$\n}");

        Assert.Equal("type: ${1|official,media,social,imagery,document,interview,dataset,analysis|}", items[0].Snippet);
        Assert.Equal("url: \"$1\"", Assert.Single(items, item => item.Label == "url").Snippet);
        Assert.Equal("published: $1", Assert.Single(items, item => item.Label == "published").Snippet);
    }

    [Theory]
    [InlineData("act$$or a { type: state }")]
    [InlineData("agreement g {\n  cl$$ause c \"C\"\n}")]
    [InlineData("actor a {\n  ty$$pe: state\n}")]
    public void A_word_before_something_is_replaced_by_a_word_alone(string markup) => Assert.All(Items(markup), item => Assert.Null(item.Snippet));

    [Fact]
    public void A_name_of_another_namespace_brings_its_use_along()
    {
        var project = new IdeProject("//// a.assess\nnamespace x\nactor far \"Far\"\n//// b.assess\nnamespace y\nactor near\nactor b { of: $$ }");
        var items = Completions.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken).Items;

        Assert.Equal(["near", "far"], items.Select(item => item.Label).Take(2));
        Assert.Equal("actor Far (use x)", items[1].Detail);
        Assert.StartsWith("\nnamespace y\n\nuse x\nactor near", "\n" + project.Apply(items[1].AdditionalEdits), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("of: y$$", "n2.y")]
    [InlineData("\"By @y$$.\"", "n2.y")]
    public void A_name_whose_use_would_make_others_ambiguous_is_written_in_full(string property, string inserted)
    {
        var project = new IdeProject($"//// a.assess\nnamespace n1\nactor z\n//// b.assess\nnamespace n2\nactor z\nactor y \"Y\"\n//// c.assess\nuse n1\nactor a {{ of: z  {property} }}");
        var item = Assert.Single(Completions.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken).Items, item => item.Label == "y");

        Assert.Equal(("actor Y (n2)", inserted), (item.Detail, item.InsertText));
        Assert.Empty(item.AdditionalEdits);
    }

    [Fact]
    public void A_kind_of_another_namespace_brings_its_use_along()
    {
        var item = Assert.Single(Items(Desk + "$$"), item => item.Label == "cutoff");

        Assert.Equal(("extends event (use desk)", "cutoff ${1:name} \"${2:Title}\" {\n  date: $3\n  $0\n}"), (item.Detail, item.Snippet));
        Assert.Equal("use desk\n\n", Assert.Single(item.AdditionalEdits).NewText);
    }

    [Fact]
    public void A_kind_that_has_to_be_written_in_full_begins_no_declaration()
    {
        const string Names = "//// a.assess\nnamespace x\nkind near\nactor z\n//// b.assess\nnamespace y\nactor z\nkind far\n//// c.assess\nuse x\nactor a { of: z }\n";

        Assert.DoesNotContain("far", Labels(Names + "$$"));
        Assert.Equal("y.far", Assert.Single(Items(Names + "kind k { f: $$ }"), item => item.Label == "far").InsertText);
    }

    [Fact]
    public void What_the_next_line_reports_is_silenced_first()
    {
        var items = Items("brief b { date: 2025 }\n// assess:ignore $$\nassessment a { likelihood: likely  confidence: low }");

        Assert.Contains(items[0].Label, new[] { "AS3001", "AS3402" });
        Assert.Equal($"{items[0].Label}: ${{1:reason}}", items[0].Snippet);
        Assert.All(items, item => Assert.NotEmpty(item.Documentation));
    }

    [Fact]
    public void A_long_list_is_cut_to_what_holds_the_word()
    {
        var project = new IdeProject(string.Concat(Enumerable.Range(0, 999).Select(number => $"actor a{number}\n")) + "actor b { of: 99$$ }");
        var list = Completions.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken);

        Assert.True(list.IsIncomplete);
        Assert.Equal(18, list.Items.Count);
        Assert.All(list.Items, item => Assert.Contains("99", item.Label, StringComparison.Ordinal));
    }

    private static string[] Labels(string markup) => [.. Items(markup).Select(item => item.Label)];

    private static IReadOnlyList<CompletionItem> Items(string markup)
    {
        var project = new IdeProject(markup);
        return Completions.Get(project.Model, project.Cursor, TestContext.Current.CancellationToken).Items;
    }
}
