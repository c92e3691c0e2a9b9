using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AssessDsl.Compiler.Semantics;

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
