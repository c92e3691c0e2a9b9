using AssessDsl.Compiler;
using AssessDsl.Ide;

namespace AssessDsl.Tests.Ide;

public sealed class NavigationTests
{
    private const string EverywhereNamed =
        """"
        //// actors.assess
        namespace world
        actor [|ir$$an|] "Iran" { type: state }
        actor iranian { type: person  of: [|iran|] }
        //// events.assess
        namespace news
        use world
        event e { date: 2025  actors: [|iran|]
          """
          So said @[|iran|] and @[|iran|][the Iranians], not `@iran`; @world.[|iran|].
          """
        }
        //// other.assess
        namespace elsewhere
        actor iran { type: group }
        event f { date: 2025  actors: iran }
        """";

    [Fact]
    public void A_property_is_defined_in_its_custom_kind()
    {
        var project = new IdeProject("//// a.assess\nkind strike : event { [|shots|]: number? }\nkind raid : strike { }\n//// b.assess\nraid r { date: 2025  sho$$ts: 5 }");

        project.AssertMarked(Definition.Find(project.Model, project.Cursor));
    }

    [Theory]
    [InlineData("kind strike : event { fuel: oil | [|gas|] }\nkind raid : strike { }\nraid r { date: 2025  fuel: ga$$s }")]
    [InlineData("kind strike : event { fuel: oil | [|gas|] = g$$as }")]
    public void A_word_of_an_enumeration_is_defined_in_its_field(string markup)
    {
        var project = new IdeProject(markup);

        project.AssertMarked(Definition.Find(project.Model, project.Cursor));
    }

    [Fact]
    public void References_are_found_in_all_files_and_in_prose()
    {
        var project = new IdeProject(EverywhereNamed);

        project.AssertMarked(References.Find(project.Model, project.Cursor, withDeclaration: true, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("//// a.assess\nkind strike : event { [|sho$$ts|]: number? }\nkind raid : strike { }\nkind other { shots: number? }\n//// b.assess\nraid r { date: 2025  [|shots|]: 5 }\nother o { shots: 6 }")]
    [InlineData("//// a.assess\nkind strike : event { [|shots|]: number? }\n//// b.assess\nstrike s { date: 2025  [|sho$$ts|]: 5 }\nstrike t { date: 2025 }")]
    public void A_field_is_named_by_the_instances_of_its_kind(string markup)
    {
        var project = new IdeProject(markup);

        project.AssertMarked(References.Find(project.Model, project.Cursor, withDeclaration: true, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("assessment a { likelihood: [|unlik$$ely|]  confidence: low }\nassessment b { likelihood: icd203.[|unlikely|] }")]
    [InlineData("assessment a { likelihood: unlikely  scale: [|ph$$ia|] }\nassessment b { scale: [|phia|]  likelihood: [|phia|].likely }")]
    public void What_is_built_in_is_declared_in_no_file(string markup)
    {
        var project = new IdeProject(markup);

        project.AssertMarked(References.Find(project.Model, project.Cursor, withDeclaration: true, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_rename_changes_every_reference()
    {
        var project = new IdeProject(EverywhereNamed);

        var result = Rename.Run(project.Model, project.Cursor, "persia", TestContext.Current.CancellationToken);

        Assert.Null(result.Refusal);
        Assert.All(result.Edits, edit => Assert.Equal("persia", edit.NewText));
        project.AssertMarked(result.Edits.Select(IdeProject.Locate));
    }

    [Theory]
    [InlineData("kind [|str$$ike|] : event { }\nkind raid : [|strike|] { }")]
    [InlineData("//// a.assess\nnamespace [|wo$$rld|].north\nactor a\n//// b.assess\nuse [|world|].north\nactor b { of: [|world|].north.a }")]
    [InlineData("agreement g { clause [|c$$|] \"C\" }\nassessment a { because: g.[|c|] (strong)  \"@g.[|c|] says so\" }")]
    [InlineData("scale s { likelihood [|h$$ot|] { range: 0%..9% } }\nassessment a { scale: s  likelihood: [|hot|] }")]
    [InlineData("scale [|h$$ouse|] { likelihood hot { range: 0%..9% }  confidence low }\nassessment a { scale: [|house|]  likelihood: [|house|].hot  confidence: [|house|].low }")]
    [InlineData("//// a.assess\nnamespace [|n|].m\nscale house { likelihood hot { range: 0%..9% } }\n//// b.assess\nuse [|n|].m\nassessment a { scale: house  likelihood: [|n$$|].m.house.hot }")]
    [InlineData("kind k : event { [|shots|]: number? }\nk x { date: 2025  [|sho$$ts|]: 5 }")]
    public void A_rename_of_anything_changes_its_references(string markup)
    {
        var project = new IdeProject(markup);

        var result = Rename.Run(project.Model, project.Cursor, "renamed", TestContext.Current.CancellationToken);

        Assert.Null(result.Refusal);
        project.AssertMarked(result.Edits.Select(IdeProject.Locate));
    }

    [Theory]
    [InlineData("actor a$$\nactor b", "b")]
    [InlineData("actor a$$", "2b")]
    [InlineData("actor a$$", "b c")]
    [InlineData("actor a$$", "")]
    [InlineData("ac$$tor a", "b")]
    [InlineData("assessment a { likelihood: unlik$$ely }", "b")]
    [InlineData("//// a.assess\nnamespace x\nactor a$$\n//// b.assess\nuse x\nactor b\nevent e { actors: a }", "b")]
    [InlineData("//// a.assess\nnamespace x\nactor a$$\n//// b.assess\nnamespace z\nactor b\n//// c.assess\nuse x\nuse z\nevent e { actors: b }", "b")]
    [InlineData("actor a$$\nevent e { date: 2025\n  \"By @b.\" }", "b")]
    [InlineData("//// a.assess\nactor x\n//// b.assess\nnamespace p\nactor y$$\n//// c.assess\nnamespace p.q\nactor x\nactor m { of: y }\n//// d.assess\nnamespace p.r\nactor n { of: x }", "x")]
    [InlineData("//// a.assess\nactor x\nactor k { of: x }\n//// b.assess\nnamespace p\nactor y$$\nactor n { of: x }", "x")]
    [InlineData("kind ra$$id : event { }\nkind k : event { after: raid? }", "text")]
    [InlineData("agreement g { clause c$$ \"C\" }\nactor d\nagreement h { clause e \"E\" { binds: d } }", "2")]
    [InlineData("kind k : event { sho$$ts: number? }", "date")]
    [InlineData("kind k : event { sho$$ts: number? }", "sources")]
    [InlineData("kind k : event { sho$$ts: number? }\nkind l : k { hits: number? }", "hits")]
    [InlineData("event e { da$$te: 2025 }", "day")]
    public void A_rename_that_would_not_keep_the_meaning_is_refused(string markup, string newName)
    {
        var project = new IdeProject(markup);

        var result = Rename.Run(project.Model, project.Cursor, newName, TestContext.Current.CancellationToken);

        Assert.NotNull(result.Refusal);
        Assert.Empty(result.Edits);
    }

    [Theory]
    [InlineData("namespace or$$g.x\nscale house { likelihood hot { range: 0%..9% } }")]
    [InlineData("namespace org.x$$\nscale house { likelihood hot { range: 0%..9% } }")]
    [InlineData("namespace org.x\nscale hou$$se { likelihood hot { range: 0%..9% } }")]
    public void A_rename_of_what_the_settings_name_is_refused(string markup)
    {
        var project = new IdeProject(markup, CompilationOptions.Default with { DefaultScale = "org.x.house" });

        var result = Rename.Run(project.Model, project.Cursor, "corp", TestContext.Current.CancellationToken);

        Assert.Equal("The project's settings name the scale 'org.x.house'.", result.Refusal);
    }

    [Theory]
    [InlineData("actor [|a|] { type: state }\nactor b { of: $$a }")]
    [InlineData("actor [|a|] { type: state }\nactor b { \"Of @a$$.\" }")]
    [InlineData("actor [|$$a|] { type: state }")]
    [InlineData("agreement g { clause [|c|] \"C\" }\nevent e { about: g.c$$ }")]
    [InlineData("//// a.assess\nnamespace [|x.y|]\nactor a\n//// b.assess\nuse x.$$y")]
    [InlineData("assessment a { likelihood: unlik$$ely }")]
    [InlineData("actor a { type: sta$$te }")]
    public void A_definition_is_where_the_name_is_declared(string markup)
    {
        var project = new IdeProject(markup);

        project.AssertMarked(Definition.Find(project.Model, project.Cursor));
    }
}
