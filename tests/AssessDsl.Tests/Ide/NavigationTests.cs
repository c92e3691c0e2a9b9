using AssessDsl.Ide;

namespace AssessDsl.Tests.Ide;

public sealed class NavigationTests
{
    internal const string EverywhereNamed =
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
    [InlineData("//// a.assess\nkind strike : event { fuel: oil | [|gas|] = [|gas|]  other: gas | coal }\nkind raid : strike { }\nactor gas\n//// b.assess\nraid r { date: 2025  fuel: [|ga$$s|]  other: gas  actors: gas  \"By gas.\" }")]
    [InlineData("//// a.assess\nkind strike : event { fuel: [|o$$il|] | gas }\n//// b.assess\nstrike s { date: 2025  fuel: [|oil|] }\nstrike t { date: 2025  fuel: gas }")]
    public void A_word_of_an_enumeration_is_named_by_the_values_of_its_field(string markup)
    {
        var project = new IdeProject(markup);
        var places = References.Find(project.Model, project.Cursor, withDeclaration: true, TestContext.Current.CancellationToken);

        project.AssertMarked(places);
        Assert.Equal(places.Where(place => place.Path == project.Model.SyntaxTree.Path).Select(place => place.Span), References.FindInFile(project.Model, project.Cursor).Select(place => place.Span));
    }

    [Theory]
    [InlineData("assessment a { likelihood: [|unlik$$ely|]  confidence: low }\nassessment b { likelihood: icd203.[|unlikely|] }")]
    [InlineData("assessment a { likelihood: unlikely  scale: [|ph$$ia|] }\nassessment b { scale: [|phia|]  likelihood: [|phia|].likely }")]
    public void What_is_built_in_is_declared_in_no_file(string markup)
    {
        var project = new IdeProject(markup);

        project.AssertMarked(References.Find(project.Model, project.Cursor, withDeclaration: true, TestContext.Current.CancellationToken));
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
