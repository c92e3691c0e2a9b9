namespace AssessDsl.Compiler.Syntax;

/// <summary>The type of a field: <c>number</c>, <c>event*</c>, <c>missile | drone?</c>.</summary>
public sealed class FieldTypeSyntax : SyntaxNode
{
    internal FieldTypeSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>The type's name, or the first option.</summary>
    public ReferenceSyntax Name => Child<ReferenceSyntax>()!;

    /// <summary>The options of an enumeration, in order; empty for any other type.</summary>
    public IEnumerable<SyntaxToken> Options =>
        Token(SyntaxKind.Bar).Exists ? [.. Name.Names, .. ChildTokens().Where(t => SyntaxFacts.IsName(t.Kind))] : [];

    /// <summary>Whether a <c>?</c> makes the field optional.</summary>
    public bool IsOptional => Token(SyntaxKind.QuestionMark).Exists;

    /// <summary>Whether a <c>*</c> makes the field a list.</summary>
    public bool IsList => Token(SyntaxKind.Star).Exists;
}
