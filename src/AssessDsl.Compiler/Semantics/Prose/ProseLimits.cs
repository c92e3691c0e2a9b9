using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// The bounds of prose, and what their parsers share. CommonMark bounds neither nesting nor the signs that wait for their
/// partner, and the work of parsing grows with the square of either. Beyond bounds that no author meets, such signs are
/// plain text.
/// </summary>
internal static class ProseLimits
{
    /// <summary>The length from which a text is read as paragraphs only.</summary>
    public const int Length = 1 << 16;

    /// <summary>The depth of lists and quotes.</summary>
    public const int Blocks = 50;

    /// <summary>The number of delimiters in a paragraph that wait for a partner, and so the depth of emphasis.</summary>
    public const int Delimiters = 500;

    /// <summary>The depth of parentheses in a link's destination.</summary>
    public const int Parentheses = 32;

    public static bool IsTooDeep(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.CurrentContainer; block is not null; block = block.Parent)
            depth++;
        return depth > Blocks;
    }

    /// <summary>Consumes one character as text.</summary>
    public static bool TakeAsText(InlineProcessor processor, ref StringSlice slice)
    {
        var position = processor.GetSourcePosition(slice.Start);
        processor.Inline = new LiteralInline { Content = new(slice.Text, slice.Start, slice.Start), Span = new SourceSpan(position, position) };
        slice.SkipChar();
        return true;
    }
}
