using System.Buffers;
using System.Text;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>The syntax that prose adds to CommonMark, over plain text. All methods return an end, or -1 without a match.</summary>
internal static class ReferenceScanner
{
    private static readonly SearchValues<char> BracketsAndEscape = SearchValues.Create("[]\\");

    /// <summary>Whether the at-sign at <paramref name="at"/> belongs to the word before it, as in an e-mail address.</summary>
    public static bool IsInsideWord(ReadOnlySpan<char> text, int at) =>
        Rune.DecodeLastFromUtf16(text[..at], out var before, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(before);

    /// <summary>Reads names joined by dots; a dot that no name follows is left.</summary>
    public static int ReadNames(ReadOnlySpan<char> text, int start)
    {
        var end = ReadName(text, start);
        while (end >= 0 && end < text.Length && text[end] == '.' && ReadName(text, end + 1) is var next and >= 0)
            end = next;
        return end;
    }

    /// <summary>Reads <c>[other words]</c> behind a mention. They hold neither brackets, unless escaped, nor mentions at their start.</summary>
    public static int ReadWords(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 >= text.Length || text[start] != '[' || text[start + 1] == '@')
            return -1;
        var close = FindClosingBracket(text, start + 1);
        return close < 0 || text[(start + 1)..close].IsWhiteSpace() ? -1 : close + 1;
    }

    /// <summary>Reads <c>[@source]</c> or <c>[@source, locator]</c>.</summary>
    public static int ReadCitation(ReadOnlySpan<char> text, int start, out int nameEnd)
    {
        nameEnd = -1;
        if (!text[start..].StartsWith("[@"))
            return -1;
        nameEnd = ReadNames(text, start + 2);
        if (nameEnd < 0)
            return -1;
        var close = FindClosingBracket(text, nameEnd);
        if (close < 0)
            return -1;
        var rest = text[nameEnd..close].TrimStart();
        var isCitation = rest.IsEmpty || rest[0] == ',' && !rest[1..].TrimStart().StartsWith('@');
        return isCitation ? close + 1 : -1;
    }

    /// <summary>The text that a bracket's content stands for: escapes resolved, white space folded.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        text = text.Trim();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                if (!char.IsWhiteSpace(text[i - 1]))
                    result.Append(' ');
                continue;
            }
            if (text[i] == '\\' && i + 1 < text.Length && IsAsciiPunctuation(text[i + 1]))
                i++;
            result.Append(text[i]);
        }
        return result.ToString();
    }

    private static int ReadName(ReadOnlySpan<char> text, int start) =>
        SyntaxFacts.LengthOfName(text[start..]) is var length and > 0 ? start + length : -1;

    // Stopping at the next opening bracket keeps the work linear however many brackets are never closed.
    private static int FindClosingBracket(ReadOnlySpan<char> text, int start)
    {
        while (text[start..].IndexOfAny(BracketsAndEscape) is var offset and >= 0)
        {
            var found = start + offset;
            if (text[found] != '\\')
                return text[found] == ']' ? found : -1;
            if (found + 2 > text.Length)
                return -1;
            start = Math.Min(found + 2, text.Length);
        }
        return -1;
    }

    private static bool IsAsciiPunctuation(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));
}
