using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssessDsl.Compiler.Semantics;

// CommonMark bounds neither nesting nor the signs that wait for their partner, and the work of parsing grows with
// the square of either. Beyond bounds that no author meets, such signs are plain text.

/// <summary>Parses block quotes up to a depth.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        ProseLimits.IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
}

/// <summary>Parses lists up to a depth.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        ProseLimits.IsTooDeep(processor) ? BlockState.None : base.TryOpen(processor);
}

/// <summary>Parses links whose destination nests parentheses up to a depth.</summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar() != '(' || !IsTooDeep(slice.AsSpan()[1..]))
            return base.Match(processor, ref slice);
        var end = slice.End;
        slice.End = slice.Start;
        var isMatch = base.Match(processor, ref slice);
        slice.End = end;
        return isMatch;
    }

    private static bool IsTooDeep(ReadOnlySpan<char> text)
    {
        var depth = 0;
        while (text.IndexOfAny('(', ')', '\\') is var next and >= 0)
        {
            var isEscape = text[next] == '\\';
            depth += text[next] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth is 0 or > ProseLimits.Parentheses)
                return depth > 0;
            text = text[Math.Min(next + (isEscape ? 2 : 1), text.Length)..];
        }
        return false;
    }
}

/// <summary>Takes brackets, stars and underscores for text where very many of them wait for a partner.</summary>
internal sealed class DelimiterLimit : InlineParser
{
    public DelimiterLimit() => OpeningCharacters = ['[', '!', '*', '_'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var waiting = 0;
        for (Inline? inline = processor.Root; inline is ContainerInline { IsClosed: false } container; inline = container.LastChild)
            waiting++;
        return waiting > ProseLimits.Delimiters && ProseLimits.TakeAsText(processor, ref slice);
    }
}

/// <summary>The bounds, and what their parsers share.</summary>
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
