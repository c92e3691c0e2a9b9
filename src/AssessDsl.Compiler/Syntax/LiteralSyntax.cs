namespace AssessDsl.Compiler.Syntax;

/// <summary>A number, percentage, date or duration, or a range of them: <c>5</c>, <c>20%..45%</c>, <c>2022-02-24..</c></summary>
public sealed class LiteralSyntax : ValueSyntax
{
    internal LiteralSyntax(SyntaxTree tree, SyntaxNode? parent, int index) : base(tree, parent, index) { }

    /// <summary>Whether it is a range.</summary>
    public bool IsRange => RangeOperator.Exists;

    /// <summary>The two dots, or no token.</summary>
    public SyntaxToken RangeOperator => Token(SyntaxKind.DotDot);

    /// <summary>The value, or the low end of a range; no token in a range without a beginning.</summary>
    public SyntaxToken Low => ChildTokens().ElementAtOrDefault(0) is { Kind: not SyntaxKind.DotDot } first ? first : default;

    /// <summary>The high end of a range; no token in one without an end.</summary>
    public SyntaxToken High => IsRange ? ChildTokens().ElementAtOrDefault(Low.Exists ? 2 : 1) : default;
}
