namespace AssessDsl.Compiler.Syntax;

/// <summary><c>section "Title" { … }</c> in a brief or another section.</summary>
public sealed class SectionSyntax : SyntaxNode
{
    internal SectionSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The word <c>section</c>.</summary>
    public SyntaxToken Keyword => Token(SyntaxKind.SectionKeyword);

    /// <summary>The title in quotation marks.</summary>
    public SyntaxToken Title => Token(SyntaxKind.String);

    /// <summary>The opening brace.</summary>
    public SyntaxToken OpenBrace => Token(SyntaxKind.OpenBrace);

    /// <summary>The closing brace.</summary>
    public SyntaxToken CloseBrace => Token(SyntaxKind.CloseBrace);

    /// <summary>What stands in the section, in order.</summary>
    public IEnumerable<SyntaxNode> Members => ChildNodes;
}
