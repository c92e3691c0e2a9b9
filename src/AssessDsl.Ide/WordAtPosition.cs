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

    private static bool IsInWord(char c) => c == '_' || char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
