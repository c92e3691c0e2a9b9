using AssessDsl.Compiler.Text;
using Markdig.Helpers;
using Markdig.Parsers;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Parses <c>[@source]</c> and <c>[@source, locator]</c>, ahead of links.</summary>
internal sealed class CitationInlineParser : InlineParser
{
    public CitationInlineParser() => OpeningCharacters = ['[', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var isAfterExclamation = text[slice.Start] == '!';
        var open = isAfterExclamation ? slice.Start + 1 : slice.Start;
        var end = ReferenceScanner.ReadCitation(text, open, out var nameEnd);
        if (end < 0)
            return false;

        // Left to the parser of links, the mark would make an image of the citation.
        if (isAfterExclamation)
            return ProseLimits.TakeAsText(processor, ref slice);

        var nameStart = open + 2;
        var start = processor.GetSourcePosition(open);
        var locator = text[nameEnd..(end - 1)].TrimStart() is [',', ..] behind ? behind[1..] : [];
        processor.Inline = new CitationInline(
            [.. text[nameStart..nameEnd].ToString().Split('.')],
            new(start + 2, nameEnd - nameStart),
            TextSpan.FromBounds(start, processor.GetSourcePosition(end - 1) + 1),
            locator.IsWhiteSpace() ? null : ReferenceScanner.Unescape(locator));
        slice.Start = end;
        return true;
    }
}
