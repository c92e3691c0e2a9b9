namespace AssessDsl.Compiler.Syntax;

/// <summary><c>include name</c>: shows a declaration from elsewhere in a brief.</summary>
public sealed class IncludeSyntax : SyntaxNode
{
    internal IncludeSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>What is included.</summary>
    public ReferenceSyntax Reference => Child<ReferenceSyntax>()!;
}
