namespace AssessDsl.Compiler.Syntax;

/// <summary>A string or text block: the prose of a declaration, or a value.</summary>
public sealed class TextSyntax : ValueSyntax
{
    internal TextSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The token with the delimiters.</summary>
    public SyntaxToken Literal => ChildTokens().ElementAtOrDefault(0);
}
