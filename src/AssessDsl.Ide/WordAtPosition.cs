using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>The letters, digits and underscores around a position, whatever they are part of.</summary>
internal static class WordAtPosition
{
    /// <summary>The word that holds or touches a position; empty where there is none.</summary>
    public static TextSpan Find(SourceText text, int position)
    {
        var (start, end) = (position, position);
        while (start > 0 && IsInWord(text[start - 1]))
            start--;
        while (end < text.Length && IsInWord(text[end]))
            end++;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Where names joined by dots begin of which the last begins at a position.</summary>
    public static int FindPathStart(SourceText text, int start)
    {
        while (start > 0 && text[start - 1] == '.')
            start = Find(text, start - 1).Start;
        return start;
    }

    /// <summary>The word before a position and those that follow on its line with nothing but space between, as the parts of a name that lacks its underscores do. The name of a property is none of them.</summary>
    public static TextSpan FindJoined(SourceText text, int position)
    {
        var joined = Find(text, position);
        for (var at = SkipSpace(text, joined.End); at > joined.End; at = SkipSpace(text, joined.End))
        {
            var next = Find(text, at);
            if (next.IsEmpty || SkipSpace(text, next.End) is var behind && behind < text.Length && text[behind] == ':')
                break;
            joined = TextSpan.FromBounds(joined.Start, next.End);
        }
        return joined;
    }

    private static int SkipSpace(SourceText text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t')
            position++;
        return position;
    }

    private static bool IsInWord(char c) => c == '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
