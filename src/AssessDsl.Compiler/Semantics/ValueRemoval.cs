using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What to delete so that a value is gone and the rest still reads well.</summary>
internal static class ValueRemoval
{
    /// <summary>The value with one comma, or the whole property when it is the only value.</summary>
    public static TextSpan SpanOf(ValueSyntax value)
    {
        var property = (PropertySyntax)value.Parent!;
        var values = property.Values.ToArray();
        var index = Array.IndexOf(values, value);
        if (index > 0)
            return TextSpan.FromBounds(values[index - 1].Span.End, value.Span.End);
        return values.Length > 1
            ? TextSpan.FromBounds(value.Span.Start, values[1].Span.Start)
            : TextSpan.FromBounds(property.FullSpan.Start, property.Span.End);
    }
}
