using AssessDsl.Compiler.Text;
using Markdig.Helpers;
using Markdig.Parsers;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Parses <c>@name</c> and <c>@name[other words]</c>.</summary>
internal sealed class MentionInlineParser : InlineParser
{
    public MentionInlineParser() => OpeningCharacters = ['@'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.Text.AsSpan(0, slice.End + 1);
        var nameStart = slice.Start + 1;
        var nameEnd = ReferenceScanner.ReadNames(text, nameStart);
        if (nameEnd < 0 || ReferenceScanner.IsInsideWord(text, slice.Start))
            return false;

        var wordsEnd = ReferenceScanner.ReadWords(text, nameEnd);
        var end = wordsEnd < 0 ? nameEnd : wordsEnd;
        var start = processor.GetSourcePosition(slice.Start);
        var nameSpan = new TextSpan(start + 1, nameEnd - nameStart);
        var fullSpan = TextSpan.FromBounds(start, processor.GetSourcePosition(end - 1) + 1);
        processor.Inline = new MentionInline(
            [.. text[nameStart..nameEnd].ToString().Split('.')],
            nameSpan,
            fullSpan,
            wordsEnd < 0 ? null : ReferenceScanner.Unescape(text[(nameEnd + 1)..(wordsEnd - 1)]),
            wordsEnd < 0 ? new(nameSpan.End, 0) : TextSpan.FromBounds(nameSpan.End + 1, fullSpan.End - 1));
        slice.Start = end;
        return true;
    }
}
