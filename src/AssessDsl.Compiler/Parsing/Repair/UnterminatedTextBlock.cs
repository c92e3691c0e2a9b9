using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Finds out where a text block without a closing delimiter was meant to end, so that what follows survives.</summary>
internal static class UnterminatedTextBlock
{
    private const string Delimiter = "\"\"\"";

    /// <summary>
    /// Where a block ends that nothing closes: behind a delimiter that does not stand on a line of its own but was meant
    /// to close it, or before the first line that ends its body or begins a declaration.
    /// </summary>
    public static int FindEnd(SourceText text, int start)
    {
        var first = text.GetLinePosition(start).Line;
        for (var number = first; number < text.LineCount; number++)
        {
            var line = text.GetLineSpan(number);
            if (number > first && LineShape.IsOutsideProse(text.AsSpan(line)))
                return text.GetLineSpan(number - 1).End;
            if (number == first)
                line = TextSpan.FromBounds(start + Delimiter.Length, line.End);
            var closing = text.AsSpan(line).IndexOf(Delimiter);
            if (closing >= 0)
                return line.Start + closing + Delimiter.Length;
        }
        return text.Length;
    }

    /// <summary>
    /// Whether what closes a block is the beginning of the next one. It shows: between the two stands a line outside
    /// of prose, which is indented too little.
    /// </summary>
    public static bool IsSwallowing(ReadOnlySpan<char> block)
    {
        var lines = new TextBlockLines(block);
        while (lines.MoveNext())
        {
            if (!lines.IsIndented && LineShape.IsOutsideProse(lines.Line))
                return true;
        }
        return false;
    }
}
