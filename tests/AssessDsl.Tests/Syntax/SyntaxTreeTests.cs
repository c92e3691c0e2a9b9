using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Tests.Infrastructure;
using AssessDsl.Tests.Parsing;

namespace AssessDsl.Tests.Syntax;

public sealed class SyntaxTreeTests
{
    private const string Source = """
        namespace a . b
        use c

        /// About the pact.
        agreement pact "Pact" {
          parties: russia, iran   // the two
          absent clause help "Help" { topic: help }
          "Prose."
        }
        kind strike "Strike" : event {
          method: missile | drone? = drone
          target: place*
        }
        brief daily {
          section "One" { include pact.help }
          strike night "Night" { because: pact (strong, "Why.") date: 2024..2025-06 until: ..2026 }
        }
        """;

    private readonly CompilationUnitSyntax _root = SyntaxAssert.NoErrors(Source).Root;

    [Fact]
    public void A_file_has_a_namespace_uses_and_declarations()
    {
        Assert.Equal("a.b", _root.Namespace!.Name.Path);
        Assert.Equal("c", Assert.Single(_root.Uses).Name.Path);
        Assert.Equal(
            [SyntaxKind.Agreement, SyntaxKind.Kind, SyntaxKind.Brief],
            _root.Declarations.Select(d => d.Kind));
        Assert.Equal(["pact", "help", "strike", "daily", "night"], SyntaxAssert.Names(_root.SyntaxTree));
    }

    [Fact]
    public void A_declaration_gives_its_parts()
    {
        var pact = _root.Declarations.First();
        Assert.Equal(("agreement", "pact", "\"Pact\""), (pact.Keyword.Text, pact.Identifier.Text, pact.Title.Text));
        Assert.Equal([SyntaxKind.Property, SyntaxKind.Clause, SyntaxKind.Text], pact.Members.Select(m => m.Kind));
        var parties = Assert.Single(pact.Properties);
        Assert.Equal(("parties", ":"), (parties.Name.Text, parties.Colon.Text));
        Assert.Equal(["russia", "iran"], parties.Values.Select(v => v.ToString()));
        Assert.Equal("\"Prose.\"", Assert.Single(pact.Texts).Literal.Text);
        var clause = Assert.Single(pact.Declarations);
        Assert.Equal(("absent", "clause", "help"), (clause.AbsentKeyword.Text, clause.Keyword.Text, clause.Identifier.Text));
        Assert.False(pact.AbsentKeyword.Exists);
        Assert.Null(pact.Base);
    }

    [Fact]
    public void A_list_of_no_node_is_empty()
    {
        Assert.Empty(default(SyntaxTokenList));
        Assert.Empty(default(SyntaxList<PropertySyntax>));
    }

    [Fact]
    public void A_kind_gives_its_fields()
    {
        var kind = _root.Declarations.ElementAt(1);
        Assert.Equal("event", kind.Base!.Path);
        var (method, target) = (kind.Fields.First(), kind.Fields.Last());
        Assert.Equal(("method", "drone"), (method.Name.Text, method.Default!.ToString()));
        Assert.Equal(["missile", "drone"], method.Type.Options.Select(o => o.Text));
        Assert.True(method.Type.IsOptional && !method.Type.IsList);
        Assert.Equal("place", target.Type.Name.Path);
        Assert.True(target.Type.IsList && !target.Type.IsOptional);
        Assert.Empty(target.Type.Options);
    }

    [Fact]
    public void Values_give_their_parts()
    {
        var night = _root.DescendantNodes().OfType<DeclarationSyntax>().Last();
        var values = night.Properties.Select(p => p.Values.Single()).ToArray();
        var because = Assert.IsType<ReferenceSyntax>(values[0]);
        Assert.Equal(("pact", "strong", "\"Why.\""), (because.Path, because.Annotation!.Weight.Text, because.Annotation.Note.Text));
        Assert.Equal("pact", Source[because.NameSpan.Start..because.NameSpan.End]);
        var date = Assert.IsType<LiteralSyntax>(values[1]);
        Assert.Equal((true, "2024", "2025-06"), (date.IsRange, date.Low.Text, date.High.Text));
        var until = Assert.IsType<LiteralSyntax>(values[2]);
        Assert.Equal((true, false, "2026"), (until.IsRange, until.Low.Exists, until.High.Text));
    }

    [Fact]
    public void Parents_lead_back_to_the_root()
    {
        var include = _root.DescendantNodes().OfType<IncludeSyntax>().Single();
        Assert.Equal([SyntaxKind.Section, SyntaxKind.Brief, SyntaxKind.CompilationUnit], include.Ancestors().Select(a => a.Kind));
        Assert.Equal("daily", include.FirstAncestorOrSelf<DeclarationSyntax>()!.Identifier.Text);
        Assert.Same(include.Reference, include.Reference.FirstAncestorOrSelf<ReferenceSyntax>());
        Assert.Null(_root.FirstAncestorOrSelf<DeclarationSyntax>());
    }

    [Fact]
    public void A_token_is_found_by_a_position_in_it_or_in_its_trivia()
    {
        var file = Markup.Parse("actor a { // com$$ment\n  type: state }");
        var root = SyntaxTree.ParseText(file.Text).Root;
        Assert.Equal("type", root.FindToken(file.Cursor!.Value).Text);
        foreach (var token in root.DescendantTokens().SkipLast(1))
        {
            Assert.Equal(token, root.FindToken(token.Span.Start));
            Assert.Equal(token, root.FindToken(token.FullSpan.Start));
        }
        Assert.Equal(SyntaxKind.EndOfFile, root.FindToken(file.Text.Length).Kind);
    }

    [Fact]
    public void Tokens_follow_each_other()
    {
        var forward = new List<SyntaxToken>();
        for (var token = _root.FindToken(0); token.Exists; token = token.GetNextToken())
            forward.Add(token);
        Assert.Equal(_root.DescendantTokens(), forward);
        var backward = new List<SyntaxToken>();
        for (var token = _root.EndOfFile; token.Exists; token = token.GetPreviousToken())
            backward.Add(token);
        Assert.Equal(forward.AsEnumerable().Reverse(), backward);
    }

    [Fact]
    public void Trivia_stand_before_their_token()
    {
        var pact = _root.Declarations.First();
        Assert.Equal([SyntaxKind.NewLine, SyntaxKind.NewLine, SyntaxKind.Documentation, SyntaxKind.NewLine], pact.Keyword.LeadingTrivia.Select(t => t.Kind));
        Assert.Equal("/// About the pact.", Source.Substring(pact.Keyword.LeadingTrivia.ElementAt(2).Span.Start, 19));
        Assert.True(pact.Keyword.IsFirstOnLine);
        Assert.False(pact.Identifier.IsFirstOnLine);
    }

    [Fact]
    public void Missing_and_skipped_tokens_show()
    {
        var tree = SyntaxTree.ParseText("actor a {\n  type: ) state\n  of:\n}");
        var of = tree.Root.DescendantNodes().OfType<PropertySyntax>().Last();
        var reference = Assert.IsType<ReferenceSyntax>(Assert.Single(of.Values));
        Assert.True(reference.IsMissing && reference.Names.Single().IsMissing);
        Assert.Equal(new TextSpan(31, 0), reference.Span);
        Assert.Equal("", reference.ToFullString());
        var state = tree.Root.DescendantTokens().Single(t => t.Text == "state");
        Assert.Contains(state.LeadingTrivia, t => t.Kind == SyntaxKind.SkippedToken && tree.Text.ToString(t.Span) == ")");
        Assert.Equal(SyntaxKind.SkippedToken, tree.Root.FindToken(18).Kind);
    }

    [Fact]
    public void No_token_is_empty()
    {
        SyntaxToken none = default;
        Assert.False(none.Exists || none.IsMissing || none.IsMalformed);
        Assert.Equal(("", default(TextSpan)), (none.ToFullString(), none.Span));
        Assert.Empty(none.LeadingTrivia);
        Assert.True(none == _root.Declarations.First().AbsentKeyword);
    }
}
