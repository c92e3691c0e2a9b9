using System.Collections.Concurrent;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide;
using AssessDsl.Ide.Actions;
using AssessDsl.Ide.Completion;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Ide;

/// <summary>
/// What an editor may ask for at any moment: no feature fails anywhere, and no answer lies outside of its file. Every
/// feature is asked at every offset of every example and of the seeds, and at every offset of each text that is one
/// character short of a small one. What is the same all over a token, a brief or a judgment is made once for each.
/// </summary>
public sealed class SweepTests
{
    private const string Small = """
        actor a "A" { type: state }
        event e "E" { date: 2025  actors: a }
        assessment j "J" {
          "@a is."
          likelihood: likely
          because: e
        }
        brief b "B" { include j }
        """;

    private static readonly string s_example = File.ReadAllText(RepositoryRoot.Combine("examples/hello/hello.assess"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(ExampleProject.Folders), MemberType = typeof(ExampleProject))]
    public void Every_feature_works_all_over_the_examples(string folder) => Sweep(ExampleProject.Compile(folder));

    [Fact]
    public void Every_feature_works_all_over_a_text_in_which_a_character_is_missing() =>
        Parallel.For(0, Small.Length, cut => Sweep(Compile(Small.Remove(cut, 1))));

    [Fact]
    public void Every_feature_works_around_a_character_that_is_missing() =>
        Parallel.For(0, s_example.Length, cut => AskAt(Compile(s_example.Remove(cut, 1)), cut));

    [Fact]
    public void Every_feature_works_on_every_beginning_of_a_text() =>
        Parallel.For(0, s_example.Length, length => AskAt(Compile(s_example[..length]), length));

    private static Compilation Compile(string text) => Compilation.Create([SyntaxTree.ParseText(text, Markup.DefaultPath)]);

    private static void Sweep(Compilation compilation)
    {
        var (briefs, drawings) = (new ConcurrentDictionary<DeclarationSymbol, BriefPreview>(), new ConcurrentDictionary<DeclarationSymbol, string>());
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree, Cancellation);
            var diagnostics = compilation.GetDiagnostics(tree, cancellationToken: Cancellation);
            AskAboutFile(model);
            Assert.All(tree.Root.DescendantTokens(), token => AssertApplicable(tree, Formatter.GetEdits(tree, token.FullSpan)));
            Parallel.For(0, tree.Text.Length + 1, position =>
            {
                AskAboutPlace(model, position, diagnostics);
                AskForPages(model, position, briefs, drawings);
            });
        }
    }

    private static void AskAt(Compilation compilation, int position)
    {
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0], Cancellation);
        AskAboutFile(model);
        AskAboutPlace(model, position, compilation.GetDiagnostics());
        AssertApplicable(model.SyntaxTree, Formatter.GetEdits(model.SyntaxTree, new TextSpan(position, 0)));
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
        Assert.All(CodeActions.Get(model, new(position, 0), diagnostics), action => AssertApplicable(tree, action.GetEdits()));
        AskAboutProject(model, position);
    }

    private static void AskAboutProject(SemanticModel model, int position)
    {
        var compilation = model.Compilation;
        Assert.All(References.Find(model, position, withDeclaration: true, Cancellation), place => Assert.True(place.Span.End <= place.Text!.Length));
        Assert.All(Rename.Run(model, position, "renamed", Cancellation).Edits.GroupBy(edit => edit.Path), file => AssertApplicable(compilation.FindSyntaxTree(file.Key)!, file));
        if (KindHierarchy.Find(model, position) is { } kind)
            Assert.All(KindHierarchy.Extending(compilation, kind.Kind.Id), extending => Assert.Equal(kind.Kind.Id, KindHierarchy.Base(compilation, extending.Kind.Id)!.Kind.Id));
        if (EvidenceHierarchy.Find(model, position) is { } symbol)
            Assert.All(EvidenceHierarchy.Supports(symbol).Concat(EvidenceHierarchy.Supported(compilation, symbol, Cancellation)), link => Assert.NotEmpty(link.Places));
    }

    private static void AskForPages(
        SemanticModel model, int position, ConcurrentDictionary<DeclarationSymbol, BriefPreview> briefs, ConcurrentDictionary<DeclarationSymbol, string> drawings)
    {
        if (Preview.FindBrief(model, position) is { } brief)
        {
            var page = briefs.GetOrAdd(brief, shown => BriefPreview.Create(model.Compilation, shown, new(), Cancellation));
            Assert.Empty(page.Diagnostics);
            Preview.FindAnchor(model, position, page);
        }
        if (EvidenceDrawing.FindRoot(model, position) is { } root)
            Assert.StartsWith("<svg", drawings.GetOrAdd(root, _ => EvidenceDrawing.Get(model, position, Cancellation).Svg), StringComparison.Ordinal);
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
