namespace AssessDsl.Compiler.Syntax;

/// <summary><c>name: value, value</c></summary>
public sealed class PropertySyntax : SyntaxNode
{
    internal PropertySyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The property's name.</summary>
    public SyntaxToken Name => Token(SyntaxKind.Label);

    /// <summary>The colon.</summary>
    public SyntaxToken Colon => Token(SyntaxKind.Colon);

    /// <summary>The values between the commas.</summary>
    public SyntaxList<ValueSyntax> Values => Children<ValueSyntax>();

    /// <summary>Whether it is half typed: a value or the colon is missing.</summary>
    public bool IsIncomplete => Colon.IsMissing || Values.Any(v => v.IsMissing);
}
