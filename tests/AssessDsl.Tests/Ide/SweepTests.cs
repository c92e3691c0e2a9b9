using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide;
using AssessDsl.Ide.Actions;
using AssessDsl.Ide.Completion;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Ide;

/// <summary>What an editor may ask for at any moment: no feature fails anywhere, and no answer lies outside of the file.</summary>
public sealed class SweepTests
{
    private const int PlacesInFile = 40;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void Every_feature_works_all_over_the_examples(string folder)
    {
        var compilation = ExampleProject.Compile(folder);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree, TestContext.Current.CancellationToken);
            AskAboutFile(model);
            var diagnostics = compilation.GetDiagnostics();
            var step = Math.Max(1, tree.Text.Length / PlacesInFile);
            for (var position = 0; position <= tree.Text.Length; position += step)
                AskAboutPlace(model, position, diagnostics);
        }
    }

    [Fact]
    public void Every_feature_works_around_a_character_that_is_missing()
    {
        var text = File.ReadAllText(Directory.EnumerateFiles(RepositoryRoot.Combine("examples/hello"), "*.assess", SearchOption.AllDirectories).First());
        for (var cut = 0; cut < text.Length; cut++)
        {
            var tree = SyntaxTree.ParseText(text.Remove(cut, 1), Markup.DefaultPath);
            var compilation = Compilation.Create([tree]);
            var model = compilation.GetSemanticModel(tree, TestContext.Current.CancellationToken);
            if (cut % 10 == 0)
                AskAboutFile(model);
            AskAboutPlace(model, cut, cut % 10 == 0 ? compilation.GetDiagnostics() : []);
        }
    }

    [Fact]
    public void Every_feature_works_on_every_beginning_of_a_text()
    {
        var text = File.ReadAllText(Directory.EnumerateFiles(RepositoryRoot.Combine("examples/hello"), "*.assess", SearchOption.AllDirectories).First());
        for (var length = 0; length < text.Length; length += 3)
        {
            var tree = SyntaxTree.ParseText(text[..length], Markup.DefaultPath);
            AskAboutPlace(Compilation.Create([tree]).GetSemanticModel(tree, TestContext.Current.CancellationToken), length, []);
        }
    }

    private static void AskAboutFile(SemanticModel model)
    {
        var (tree, whole) = (model.SyntaxTree, new TextSpan(0, model.SyntaxTree.Text.Length));
        Assert.All(SemanticTokens.Get(model), token => Assert.True(whole.Contains(token.Span)));
        Assert.All(Folding.Get(tree), range => Assert.True(whole.Contains(range.Span)));
        Assert.All(DocumentLinks.Get(model), link => Assert.True(whole.Contains(link.Span)));
        Assert.All(InlayHints.Get(model, whole), hint => Assert.InRange(hint.Position, 0, whole.End));
        Assert.All(CodeLenses.Get(model), lens => Assert.NotEmpty(CodeLenses.Resolve(model.Compilation, lens, Cancellation).Title));
        AssertNested(DocumentSymbols.Get(tree), whole);
        AssertApplicable(tree, Formatter.GetEdits(tree));
    }

    private static void AskAboutPlace(SemanticModel model, int position, IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var (tree, whole) = (model.SyntaxTree, new TextSpan(0, model.SyntaxTree.Text.Length));
        var completion = Completions.Get(model, position);
        Assert.True(completion.Span.Start <= position && position <= completion.Span.End && whole.Contains(completion.Span));
        Assert.All(completion.Items, item => AssertApplicable(tree, item.AdditionalEdits));
        Assert.True(Hover.Get(model, position, Cancellation) is not { } hover || whole.Contains(hover.Span) && hover.Markdown.Length > 0);
        Assert.All(References.FindInFile(model, position), place => Assert.True(whole.Contains(place.Span)));
        Assert.All(Definition.Find(model, position), place => Assert.True(place.Span.End <= place.Text!.Length));
        Assert.True(whole.Contains(Rename.FindName(model, position) ?? whole));
        var selections = SelectionRanges.Get(tree, position);
        Assert.Equal(whole, selections[^1]);
        Assert.All(selections, span => Assert.True(span.Start <= position && position <= span.End));
        AssertApplicable(tree, TypingFormatter.GetEdits(tree, position, "\n"));
        AssertApplicable(tree, TypingFormatter.GetEdits(tree, position, "}"));
        Assert.All(CodeActions.Get(model, new(position, 0), diagnostics), action => AssertApplicable(tree, action.Edits));
        KindHierarchy.Find(model, position);
        if (EvidenceHierarchy.Find(model, position) is { } symbol)
            Assert.All(EvidenceHierarchy.Supports(symbol), link => Assert.NotEmpty(link.Places));
    }

    private static void AssertNested(IEnumerable<DocumentSymbol> symbols, TextSpan around) => Assert.All(symbols, symbol =>
    {
        Assert.True(around.Contains(symbol.Span) && symbol.Span.Contains(symbol.NameSpan));
        AssertNested(symbol.Children, symbol.Span);
    });

    /// <summary>The edits of this file lie in it, and none overlap.</summary>
    private static void AssertApplicable(SyntaxTree tree, IEnumerable<TextEdit> edits)
    {
        var end = 0;
        foreach (var edit in edits.Where(edit => edit.Path == tree.Path).OrderBy(edit => edit.Span))
        {
            Assert.InRange(edit.Span.Start, end, tree.Text.Length);
            Assert.InRange(edit.Span.End, edit.Span.Start, tree.Text.Length);
            end = edit.Span.End;
        }
    }
}
