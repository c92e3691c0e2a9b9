using AssessDsl.Compiler;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Semantics;

/// <summary>What the public model tells about names.</summary>
public sealed class SemanticModelTests
{
    [Theory]
    [InlineData("event e { date: 2025  actors: ru$$ssia }", "w.russia")]
    [InlineData("event e { date: 2025  \"Says @ru$$ssia[they].\" }", "w.russia")]
    [InlineData("event e { date: 2025  about: pact.cl$$ause_one }", "w.pact.clause_one")]
    [InlineData("event e { date: 2025  about: pa$$ct.clause_one }", "w.pact")]
    [InlineData("assessment a { likelihood: unlik$$ely  confidence: low }", "icd203.unlikely")]
    [InlineData("event e { da$$te: 2025 }", null)]
    public void A_name_refers_to_a_symbol(string source, string? expected)
    {
        const string World = "namespace w\nactor russia { type: state }\nactor iran { type: state }\nagreement pact { parties: russia, iran  status: signed  clause clause_one }\n";
        var file = Markup.Parse(World + source);
        var tree = SyntaxTree.ParseText(file.Text, file.Path);
        var model = Compilation.Create([tree]).GetSemanticModel(tree, TestContext.Current.CancellationToken);
        Assert.Equal(expected, model.GetSymbolInfo(file.Cursor!.Value)?.Id);
    }

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void A_search_finds_the_same_references_as_binding_all_of_an_example(string folder) => FindsTheSame(ExampleProject.Compile(folder));

    [Fact]
    public void A_search_finds_the_same_references_as_binding_all_of_projects_at_random() => Parallel.For(0, 300, seed =>
    {
        var project = new RandomProject(seed);
        FindsTheSame(Compilation.Create(Enumerable.Range(0, 4).Select(number => SyntaxTree.ParseText(project.Text(), $"{number}.assess"))));
    });

    [Fact]
    public void Documentation_and_titles_are_read()
    {
        var compilation = Compilation.Create([SyntaxTree.ParseText("""
            // not this
            /// First line.
            ///   Second.
            actor a "The \"A\"" { type: state  aka: "Short" }

            /// Lost.

            // between
            /// Kept.
            // assess:ignore AS2014: as an example
            /// All of it.
            actor b { type: state }
            """)]);
        Assert.Equal("First line.\n  Second.", compilation.FindSymbol("a")!.Documentation);
        Assert.Equal("The \"A\"", compilation.FindSymbol("a")!.Title);
        Assert.Equal("Short", compilation.FindSymbol("a")!.ShortName);
        Assert.Equal("Kept.\nAll of it.", compilation.FindSymbol("b")!.Documentation);
        Assert.Equal("b", compilation.FindSymbol("b")!.ShortName);
    }

    [Fact]
    public void A_changed_file_gives_a_new_compilation_and_leaves_the_old_one_alone()
    {
        var first = SyntaxTree.ParseText("actor a { type: state }", "a.assess");
        var second = SyntaxTree.ParseText("actor b { type: state  of: a }", "b.assess");
        var before = Compilation.Create([first, second]);
        var after = before.ReplaceSyntaxTree(first, SyntaxTree.ParseText("actor c { type: state }", "a.assess"));
        Assert.Empty(SemanticAssert.Findings(before));
        Assert.Equal("AS2001", Assert.Single(SemanticAssert.Findings(after)).Code);
        Assert.Same(second, after.SyntaxTrees[1]);
    }

    [Theory]
    [InlineData(20, "unlikely")]
    [InlineData(45, "roughly_even_chance")]
    [InlineData(55, "roughly_even_chance")]
    [InlineData(80, "likely")]
    [InlineData(5, "very_unlikely")]
    [InlineData(95, "very_likely")]
    [InlineData(0, null)]
    [InlineData(100, null)]
    public void A_shared_end_point_belongs_to_the_term_nearer_to_even(int percent, string? term) => HasTerm("icd203", percent, term);

    [Theory]
    [InlineData(22, null)]
    [InlineData(25, "unlikely")]
    [InlineData(96, "almost_certain")]
    public void A_gapped_scale_has_numbers_without_a_term(int percent, string? term) => HasTerm("phia", percent, term);

    [Theory]
    [InlineData(95, "extremely_likely")]
    [InlineData(99, "virtually_certain")]
    [InlineData(70, "likely")]
    [InlineData(40, "about_as_likely_as_not")]
    public void A_nested_scale_gives_the_narrowest_term(int percent, string? term) => HasTerm("ipcc", percent, term);

    private static void HasTerm(string scale, int percent, string? term) =>
        Assert.Equal(term, Compilation.Create([]).FindScale(scale)!.TermFor(percent)?.Name);

    /// <summary>The search comes first: it reads from what is bound.</summary>
    private static void FindsTheSame(Compilation compilation)
    {
        SemanticModel[] models = [.. compilation.SyntaxTrees.Select(tree => compilation.GetSemanticModel(tree, TestContext.Current.CancellationToken))];
        var found = models.Select(model => compilation.Symbols.Select(symbol => model.FindReferences(symbol).OrderBy(r => r.Span).ToArray()).ToArray()).ToArray();
        foreach (var (model, inFile) in models.Zip(found))
            Assert.All(compilation.Symbols.Zip(inFile), pair => Assert.Equal(model.References.Where(reference => reference.Symbol == pair.First), pair.Second));
    }
}
