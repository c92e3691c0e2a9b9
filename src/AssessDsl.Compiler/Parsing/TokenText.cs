using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Shows pieces of a text in messages.</summary>
internal static class TokenText
{
    private const int MaximumLength = 40;

    /// <summary>The text, cut where it is long.</summary>
    public static string Shorten(string text)
    {
        if (text.Length <= MaximumLength)
            return text;
        var length = char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength;
        return text[..length].TrimEnd() + "…";
    }

    /// <summary>A run of characters in quotation marks, or the number of one that cannot be seen.</summary>
    public static string Describe(string characters)
    {
        var first = Rune.DecodeFromUtf16(characters, out var rune, out var length);
        if (first != System.Buffers.OperationStatus.Done)
            return $"The half character U+{(int)characters[0]:X4}";
        if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            return $"The character U+{rune.Value:X4}";
        return length == characters.Length || characters[length] == characters[0] ? $"'{rune}'" : $"'{Shorten(characters)}'";
    }
}
