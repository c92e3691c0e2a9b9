using AssessDsl.Compiler.Syntax;
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
    public void The_outline_holds_declarations_members_fields_and_sections()
    {
        var tree = SyntaxTree.ParseText("agreement g \"G\" { clause c \"C\" }\nbrief b { section \"S\" { event e { date: 2025 } } }\nkind k { f: red | blue? }\nactor");

        Assert.Equal("g(c()) b(S(e())) k(f())", Write(DocumentSymbols.Get(tree)));

        static string Write(IEnumerable<DocumentSymbol> symbols) => string.Join(' ', symbols.Select(symbol => $"{symbol.Name}({Write(symbol.Children)})"));
    }

    [Fact]
    public void Declarations_are_found_by_id_and_title()
    {
        var compilation = new IdeProject("namespace x\nactor iran \"Islamic Republic\"\nactor russia").Model.Compilation;

        Assert.Equal(["iran"], WorkspaceSymbols.Find(compilation, "republic", TestContext.Current.CancellationToken).Select(symbol => symbol.Name));
        Assert.Equal(["russia"], WorkspaceSymbols.Find(compilation, "X.R", TestContext.Current.CancellationToken).Select(symbol => symbol.Name));
        Assert.Equal(["russia"], WorkspaceSymbols.Find(compilation, "r ssa", TestContext.Current.CancellationToken).Select(symbol => symbol.Name));
        Assert.Equal(["iran", "russia"], WorkspaceSymbols.Find(compilation, "ra", TestContext.Current.CancellationToken).Select(symbol => symbol.Name));
        Assert.Empty(WorkspaceSymbols.Find(compilation, "assur", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Of_very_many_declarations_those_that_fit_best_are_found()
    {
        var compilation = new IdeProject(string.Concat(Enumerable.Range(0, 2000).Select(number => $"actor a{number} \"Of a_name\"\n")) + "actor a_name_too\nactor a_name").Model.Compilation;

        var found = WorkspaceSymbols.Find(compilation, "A_name", TestContext.Current.CancellationToken).Select(symbol => symbol.Name).ToArray();

        Assert.Equal(["a_name", "a_name_too", "a0"], found.Take(3));
        Assert.Equal(1000, found.Length);
    }

    [Fact]
    public void Bodies_texts_comments_and_uses_fold()
    {
        const string Folds = "[|// one\n// two|]\n[|use x\nuse y|]\nactor a { type: state }\nevent e [|{\n  date: 2025\n  [|\"\"\"\n  Text\n  \"\"\"|]\n|]}\n";
        var project = new IdeProject(Folds);

        project.AssertMarked(Folding.Get(project.Model.SyntaxTree).Select(range => project.Locate(range.Span)));
    }

    [Theory]
    [InlineData("actor a { type: st$$ate }", "state > type: state > _type: state_ > actor a { type: state }")]
    [InlineData("event e { \"Then @ru$$ssia came\" }", "russia > Then @russia came > \"Then @russia came\" > _\"Then @russia came\"_ > event e { \"Then @russia came\" }")]
    [InlineData("assessment a { because: g.c$$ (weak) }", "c > g.c > g.c (weak) > because: g.c (weak) > _because: g.c (weak)_ > assessment a { because: g.c (weak) }")]
    [InlineData("brief b { section \"S\" { inc$$lude e } }", "include > include e > _include e_ > section \"S\" { include e } > _section \"S\" { include e }_ > brief b { section \"S\" { include e } }")]
    [InlineData("$$", "")]
    public void A_selection_grows_from_the_word_to_the_file(string markup, string steps)
    {
        var file = Markup.Parse(markup);
        var tree = SyntaxTree.ParseText(file.Text);

        var spans = SelectionRanges.Get(tree, file.Cursor!.Value);

        Assert.Equal(steps, string.Join(" > ", spans.Select(span => file.Text.Substring(span.Start, span.Length) is var text && text.StartsWith(' ') ? $"_{text.Trim()}_" : text)));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.Second.Contains(pair.First)));
    }

    [Fact]
    public void Addresses_of_sources_are_links()
    {
        var project = new IdeProject("source s { type: media  url: \"[|https://example.org/a?b=c|]\" }\nsource t { type: media  url: \"no address\" }\nkind k { page: url }\nk x { page: \"[|https://example.org|]\"  \"@s\" }");
        var links = DocumentLinks.Get(project.Model);

        project.AssertMarked(links.Select(link => project.Locate(link.Span)));
        Assert.Equal("https://example.org/a?b=c", links[0].Target);
    }

    [Theory]
    [InlineData("brief b {\n$$\n}", "\n", "brief b {\n  \n}")]
    [InlineData("brief b {\n  section \"S\" {\n  $$include e\n", "\n", "brief b {\n  section \"S\" {\n    include e\n")]
    [InlineData("brief b {\n  section \"S\" {\n    }$$", "}", "brief b {\n  section \"S\" {\n  }")]
    [InlineData("event e {\n  \"\"\"\n      As it$$ stands\n  \"\"\"\n}", "\n", "event e {\n  \"\"\"\n      As it stands\n  \"\"\"\n}")]
    [InlineData("actor a {\n  aka: \"x\",\n$$", "\n", "actor a {\n  aka: \"x\",\n    ")]
    [InlineData("actor a {\n  aka: \"x\",\n$$\"y\"\n}", "\n", "actor a {\n  aka: \"x\",\n    \"y\"\n}")]
    [InlineData("actor a {\n  aka: \"x\",\n$$\n  type: state\n}", "\n", "actor a {\n  aka: \"x\",\n    \n  type: state\n}")]
    [InlineData("actor a {\n  aka: \"x\",\n$$type: state\n}", "\n", "actor a {\n  aka: \"x\",\n  type: state\n}")]
    [InlineData("actor a {\n  aka: \"x\",\n  }$$", "}", "actor a {\n  aka: \"x\",\n}")]
    [InlineData("/*\n    a$$ comment\n*/", "\n", "/*\n    a comment\n*/")]
    [InlineData("event e {\n  \"\"\"\n    As it\n    $$\n", "\n", "event e {\n  \"\"\"\n    As it\n    \n")]
    [InlineData("event e {\n  \"\"\"\n    As it\n$$", "\n", "event e {\n  \"\"\"\n    As it\n")]
    [InlineData("actor a {\n/* As\n$$", "\n", "actor a {\n/* As\n")]
    [InlineData("actor   a\nactor   b {\n    type:state\n    }$$", "}", "actor   a\nactor b {\n  type: state\n}")]
    public void Typing_indents_the_line_and_lays_out_what_it_closes(string markup, string typed, string expected)
    {
        var project = new IdeProject(markup);

        Assert.Equal(expected, project.Apply(TypingFormatter.GetEdits(project.Model.SyntaxTree, project.Cursor, typed, TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("assessment a { likelihood: unlikely }", "likelihood: unlikely<20–45%> }")]
    [InlineData("assessment a { likelihood: 30% }", "likelihood: 30%<unlikely> }")]
    [InlineData("assessment a { likelihood: 30%..60% }", "likelihood: 30%..60% }")]
    [InlineData("actor ru \"Russian Federation\" { aka: \"Russia\" }\nactor iran \"Iran\"\nagreement g { parties: ru, iran }", "parties: ru<Russia>, iran }")]
    [InlineData("event e \"A title that is much longer than what fits beside a name\"\nassessment a { because: e (strong) }", "because: e<A title that is much longer than what…> (strong)")]
    [InlineData("event e \"It happens\"\nbrief b { section \"S\" { include e } }", "include e<It happens> }")]
    [InlineData("event e \"It\\nhappens\"\nbrief b { section \"S\" { include e } }", "include e<It happens> }")]
    [InlineData("event e \"It happens\"\nevent f { \"After @e.\" }", "\"After @e.\"")]
    public void Hints_tell_what_likelihoods_and_names_mean(string text, string shown)
    {
        var project = new IdeProject(text);
        var hints = InlayHints.Get(project.Model, new(0, text.Length));

        Assert.Contains(shown, project.Apply(hints.Select(hint => new Compiler.Diagnostics.TextEdit("", new(hint.Position, 0), $"<{hint.Label}>"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Highlights_tell_the_declaration_apart()
    {
        var project = new IdeProject("actor a$$\nevent e { actors: a  \"By @a.\" }");

        Assert.Equal([true, false, false], References.FindInFile(project.Model, project.Cursor).Select(place => place.IsDeclaration));
    }
}
