using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Finds out where a text block without a closing delimiter was meant to end, so that what follows survives.</summary>
internal static class UnterminatedTextBlock
{
    /// <summary>Where a block ends that nothing closes: before the first line that ends its body or begins a declaration.</summary>
    public static int FindEnd(SourceText text, TextSpan block)
    {
        var first = text.GetLinePosition(block.Start).Line;
        for (var line = first + 1; line < text.LineCount; line++)
        {
            if (LineShape.IsOutsideProse(text.AsSpan(text.GetLineSpan(line))))
                return FindDelimiter(text, block, text.GetLineSpan(line - 1).End);
        }
        return FindDelimiter(text, block, text.Length);
    }

    /// <summary>
    /// Where a block ends that is closed by the beginning of the next one. It shows: between the two stands a line
    /// outside of prose, which is indented too little.
    /// </summary>
    public static int FindEndOfSwallowing(SourceText text, TextSpan block)
    {
        var lines = new TextBlockLines(text.AsSpan(block));
        while (lines.MoveNext())
        {
            if (!lines.IsIndented && LineShape.IsOutsideProse(lines.Line))
                return FindDelimiter(text, block, block.Start + lines.Start);
        }
        return block.End;
    }

    /// <summary>A delimiter behind words does not close the block, but it was meant to.</summary>
    private static int FindDelimiter(SourceText text, TextSpan block, int end)
    {
        var delimiter = text.AsSpan(TextSpan.FromBounds(Math.Min(block.Start + 3, end), end)).IndexOf("\"\"\"");
        return delimiter < 0 ? end : block.Start + 3 + delimiter + 3;
    }
}
