using AssessDsl.Compiler;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Ide;

public sealed class FileFeatureTests
{
    [Theory]
    [InlineData("{|Comment:// c|}\n{|Keyword:actor|} {|Variable:a|} {|String:\"A\"|} { {|Property:type|}: {|EnumMember:state|} }")]
    [InlineData("{|Keyword:actor|} {|Variable:a|}\n{|Keyword:event|} {|Variable:e|} { {|Property:date|}: {|Number:2025|}  {|String:\"So @|}{|Variable:a|}{|String: said.\"|} }")]
    [InlineData("{|Keyword:event|} {|Variable:e|} {\n  {|String:\"\"\"|}\n{|String:  One|}\n\n{|String:  two|}\n{|String:  \"\"\"|}\n}")]
    [InlineData("{|Keyword:namespace|} {|Namespace:x|}\n{|Keyword:kind|} {|Type:k|} { }")]
    public void Semantic_tokens_colour_names_by_what_they_mean(string markup)
    {
        var project = new IdeProject(markup);

        var tokens = SemanticTokens.Get(project.Model).Select(token => new MarkedSpan(token.Type.ToString(), token.Span));

        Assert.Equal(markup, Markup.Write(project.Model.SyntaxTree.Text.ToString(), tokens));
    }

    [Fact]
    public void The_outline_holds_declarations_members_and_sections()
    {
        var tree = SyntaxTree.ParseText("agreement g \"G\" { clause c \"C\" }\nbrief b { section \"S\" { event e { date: 2025 } } }\nactor");

        Assert.Equal("g(c()) b(S(e()))", Write(DocumentSymbols.Get(tree)));

        static string Write(IEnumerable<DocumentSymbol> symbols) => string.Join(' ', symbols.Select(symbol => $"{symbol.Name}({Write(symbol.Children)})"));
    }

    [Fact]
    public void Declarations_are_found_by_id_and_title()
    {
        var compilation = new IdeProject("namespace x\nactor iran \"Islamic Republic\"\nactor russia").Model.Compilation;

        Assert.Equal(["iran"], WorkspaceSymbols.Find(compilation, "republic").Select(symbol => symbol.Name));
        Assert.Equal(["russia"], WorkspaceSymbols.Find(compilation, "X.R").Select(symbol => symbol.Name));
    }

    [Fact]
    public void Bodies_texts_and_comments_fold()
    {
        const string Folds = "[|// one\n// two|]\nactor a { type: state }\nevent e [|{\n  date: 2025\n  [|\"\"\"\n  Text\n  \"\"\"|]\n|]}\n";
        var project = new IdeProject(Folds);

        project.AssertMarked(Folding.Get(project.Model.SyntaxTree).Select(range => project.Locate(range.Span)));
    }

    /// <summary>What an editor may ask for at any moment: each feature at each place of a text that lacks a piece.</summary>
    [Fact]
    public void No_feature_fails_at_any_place_of_a_broken_text()
    {
        var text = File.ReadAllText(Directory.EnumerateFiles(RepositoryRoot.Combine("examples/hello"), "*.assess", SearchOption.AllDirectories).First());
        for (var cut = 0; cut < text.Length; cut += 97)
        {
            var tree = SyntaxTree.ParseText(text.Remove(cut, Math.Min(3, text.Length - cut)), "test.assess");
            var model = Compilation.Create([tree]).GetSemanticModel(tree);
            var whole = new TextSpan(0, tree.Text.Length);
            Assert.All(SemanticTokens.Get(model), token => Assert.True(whole.Contains(token.Span)));
            Assert.All(Folding.Get(tree), range => Assert.True(whole.Contains(range.Span)));
            DocumentSymbols.Get(tree);
            for (var position = Math.Max(0, cut - 40); position <= Math.Min(tree.Text.Length, cut + 40); position++)
                AskEverything(model, position, whole);
        }
    }

    private static void AskEverything(Compiler.Semantics.SemanticModel model, int position, TextSpan whole)
    {
        Assert.True(whole.Contains(AssessDsl.Ide.Completion.Completions.Get(model, position).Span));
        Assert.True(whole.Contains(Hover.Get(model, position)?.Span ?? whole));
        Assert.All(References.FindInFile(model, position), span => Assert.True(whole.Contains(span)));
        Definition.Find(model, position);
        Rename.FindName(model, position);
    }
}
