namespace AssessDsl.Compiler.Syntax;

/// <summary><c>name: type = default</c> in a kind.</summary>
public sealed class FieldSyntax : SyntaxNode
{
    internal FieldSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The field's name.</summary>
    public SyntaxToken Name => Token(SyntaxKind.Label);

    /// <summary>The name under which instances have it; what stands in quotation marks by mistake is read all the same.</summary>
    internal string DeclaredName => Name.AsSpan().Trim('"').ToString();

    /// <summary>The colon.</summary>
    public SyntaxToken Colon => Token(SyntaxKind.Colon);

    /// <summary>The field's type.</summary>
    public FieldTypeSyntax Type => Child<FieldTypeSyntax>()!;

    /// <summary>The value when none is given, if there is one.</summary>
    public ValueSyntax? Default => Child<ValueSyntax>();
}
