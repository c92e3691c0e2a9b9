using System.Collections.Immutable;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What to delete so that a value is gone and the rest still reads well.</summary>
internal static class ValueRemoval
{
    private static readonly Comparer<SyntaxNode> ByPlace = Comparer<SyntaxNode>.Create((left, right) => left.Index.CompareTo(right.Index));

    /// <summary>
    /// The value with one comma, or the whole property when it is the only value; null where a comment would go with it
    /// or stay behind something that it does not speak of.
    /// </summary>
    public static TextSpan? SpanOf(ValueSyntax value)
    {
        var property = (PropertySyntax)value.Parent!;
        // All nodes of a property are values, and there may be many.
        var values = property.ChildNodes;
        var index = values.BinarySearch(value, ByPlace);
        var next = value.FindToken(value.Span.End - 1).GetNextToken();
        if (value.DescendantTokens().Any(HasComment))
            return null;
        if (index == 0 && values.Length > 1)
            return HasComment(next) || HasComment(next.GetNextToken()) ? null : TextSpan.FromBounds(value.Span.Start, values[1].Span.Start);
        if (HasCommentOnLine(next))
            return null;
        if (index == 0)
            return HasComment(property.Name) || HasComment(property.Colon) ? null : TextSpan.FromBounds(property.FullSpan.Start, property.Span.End);
        // A comment before the comma speaks of the value before it.
        var comma = value.FindToken(value.Span.Start).GetPreviousToken();
        return TextSpan.FromBounds(HasComment(comma) ? comma.Span.Start : values[index - 1].Span.End, value.Span.End);
    }

    private static bool HasComment(SyntaxToken token) => token.LeadingTrivia.Any(trivia => trivia.IsComment);

    private static bool HasCommentOnLine(SyntaxToken token) =>
        token.LeadingTrivia.TakeWhile(trivia => trivia.Kind != SyntaxKind.NewLine).Any(trivia => trivia.IsComment);
}
