using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Names joined by dots, <c>partnership.mutual_defense</c>; also a bare word such as an option or a term.</summary>
public sealed class ReferenceSyntax : ValueSyntax
{
    internal ReferenceSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The names between the dots.</summary>
    public SyntaxTokenList Names => new(this, SyntaxFacts.IsName);

    /// <summary>The span of the names, without an annotation.</summary>
    public TextSpan NameSpan => TextSpan.FromBounds(Names.ElementAtOrDefault(0).Span.Start, Names.LastOrDefault().Span.End);

    /// <summary>The names joined by dots, without the white space and comments that may stand between them.</summary>
    public string Path => string.Join('.', Names.Select(n => n.Text));
}
