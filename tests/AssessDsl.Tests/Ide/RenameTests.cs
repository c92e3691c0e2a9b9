using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Ide;
using AssessDsl.Tests.Semantics;

namespace AssessDsl.Tests.Ide;

public sealed class RenameTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_rename_changes_every_reference()
    {
        var project = new IdeProject(NavigationTests.EverywhereNamed);

        var result = Rename.Run(project.Model, project.Cursor, "persia", TestContext.Current.CancellationToken);

        Assert.Null(result.Refusal);
        Assert.All(result.Edits, edit => Assert.Equal("persia", edit.NewText));
        project.AssertMarked(result.Edits.Select(IdeProject.Locate));
    }

    [Theory]
    [InlineData("kind [|str$$ike|] : event { }\nkind raid : [|strike|] { }")]
    [InlineData("//// a.assess\nnamespace [|wo$$rld|].north\nactor a\n//// b.assess\nuse [|world|].north\nactor b { of: [|world|].north.a }")]
    [InlineData("agreement g { clause [|c$$|] \"C\" }\nassessment a { because: g.[|c|] (strong)  \"@g.[|c|] says so\" }")]
    [InlineData("scale s { likelihood [|h$$ot|] { range: 0%..9%  words: \"hot\" } }\nassessment a { scale: s  likelihood: [|hot|] }")]
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
    [InlineData("likelihood quite_poss$$ible { range: 21%..60% }", "likelihood maybe { words: \"quite possible\"  range: 21%..60% }")]
    [InlineData("confidence quite_poss$$ible", "confidence maybe { words: \"quite possible\" }")]
    [InlineData("confidence quite_poss$$ible \"So\" {\n  }", "confidence maybe \"So\" {\n    words: \"quite possible\"\n  }")]
    public void A_term_keeps_the_words_that_prose_says(string term, string expected)
    {
        var project = new IdeProject($"scale s {{\n  {term}\n}}");

        Assert.Equal($"scale s {{\n  {expected}\n}}", project.Apply(Rename.Run(project.Model, project.Cursor, "maybe", Cancellation).Edits));
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
    [InlineData("//// a.assess\nnamespace x\nactor a$$\n//// b.assess\nnamespace z\nactor b\n//// c.assess\nuse x\nuse z\nevent e { actors: a }", "b")]
    [InlineData("//// a.assess\nnamespace p\nactor a$$\n//// b.assess\nnamespace p.q\nactor b\n//// c.assess\nnamespace p.q\nevent e { actors: a }", "b")]
    [InlineData("actor a$$\nevent e { date: 2025\n  \"By @b.\" }", "b")]
    [InlineData("//// a.assess\nactor x\n//// b.assess\nnamespace p\nactor y$$\n//// c.assess\nnamespace p.q\nactor x\nactor m { of: y }\n//// d.assess\nnamespace p.r\nactor n { of: x }", "x")]
    [InlineData("//// a.assess\nactor x\nactor k { of: x }\n//// b.assess\nnamespace p\nactor y$$\nactor n { of: x }", "x")]
    [InlineData("kind ra$$id : event { }\nkind k : event { after: raid? }", "text")]
    [InlineData("//// a.assess\nkind ra$$id : event { }\n//// b.assess\nkind k : event { after: raid? }", "number")]
    [InlineData("//// a.assess\nkind ra$$id : event { }\n//// b.assess\nraid r { date: 2025 }", "actor")]
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

    [Fact]
    public void A_name_that_is_taken_where_nobody_sees_it_is_free()
    {
        var project = new IdeProject("//// a.assess\nnamespace x\nactor [|a$$|]\n//// b.assess\nnamespace z\nactor b\n//// c.assess\nuse x\nevent e { actors: [|a|] }");

        project.AssertMarked(Rename.Run(project.Model, project.Cursor, "b", Cancellation).Edits.Select(IdeProject.Locate));
    }

    [Fact]
    public void Every_name_of_projects_at_random_means_after_a_rename_what_it_meant_before()
    {
        var (taken, refused) = (0, 0);
        Parallel.For(0, 200, seed =>
        {
            var project = new RandomProject(seed);
            var before = Compilation.Create(Enumerable.Range(0, 4).Select(number => SyntaxTree.ParseText(project.Text(), $"{number}.assess")));
            foreach (var symbol in before.Symbols)
            {
                var newName = RandomProject.Names[project.Next(RandomProject.Names.Count)];
                var result = Rename.Run(before.GetSemanticModel(symbol.SyntaxTree, Cancellation), symbol.Location.Span.Start, newName, Cancellation);
                if (result.Edits.IsEmpty)
                {
                    Interlocked.Increment(ref refused);
                    continue;
                }
                Assert.Equal(MeaningsIn(before), MeaningsIn(Apply(before, result.Edits)));
                Interlocked.Increment(ref taken);
            }
        });
        Assert.True(taken > 100 && refused > 100, $"{taken} taken, {refused} refused");
    }

    /// <summary>What each name in each file means: a declaration by its place, which no rename changes.</summary>
    private static string[] MeaningsIn(Compilation compilation)
    {
        var places = compilation.Symbols.Select((symbol, index) => (symbol, index)).ToDictionary(pair => (Symbol)pair.symbol, pair => pair.index);
        return [.. from tree in compilation.SyntaxTrees
                   from reference in compilation.GetSemanticModel(tree, Cancellation).References
                   select $"{tree.Path}: {(places.TryGetValue(reference.Symbol, out var place) ? $"declaration {place}" : reference.Symbol.Id)}"];
    }

    private static Compilation Apply(Compilation compilation, IEnumerable<TextEdit> edits)
    {
        var byPath = edits.ToLookup(edit => edit.Path);
        return Compilation.Create(compilation.SyntaxTrees.Select(tree => SyntaxTree.ParseText(
            byPath[tree.Path].OrderByDescending(edit => edit.Span).Aggregate(tree.Text, (text, edit) => text.Replace(edit.Span, edit.NewText)), tree.Path)));
    }
}
