using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Emit.Layout;

/// <summary>Breaks a text into lines for a drawing, where nothing wraps by itself.</summary>
internal static class TextLines
{
    private const char Ellipsis = '…';
    private const int Space = 32;

    /// <summary>Breaks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line in hundredths of the font's size.</param>
    /// <param name="mostLines">The number of lines; what is left over becomes an ellipsis.</param>
    public static IReadOnlyList<string> Break(string text, int width, int mostLines)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var (word, length) in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width)))
        {
            if (used > 0 && used + Space + length > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
                if (lines.Count == mostLines)
                {
                    lines[^1] = Shorten(lines[^1], width);
                    return lines;
                }
            }
            line.Append(used > 0 ? " " : "").Append(word);
            used += length + (used > 0 ? Space : 0);
        }
        if (used > 0)
            lines.Add(line.ToString());
        return lines;
    }

    /// <summary>The width of a text in hundredths of the font's size.</summary>
    public static int Measure(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += rune.Value == ' ' ? Space : WidthOf(rune);
        return width;
    }

    private static string Shorten(string line, int width)
    {
        var elements = new StringInfo(line);
        var count = elements.LengthInTextElements;
        while (count > 0 && Measure(elements.SubstringByTextElements(0, count)) >= width)
            count--;
        return elements.SubstringByTextElements(0, count).TrimEnd() + Ellipsis;
    }

    /// <summary>A word, in pieces where it is longer than a line, and how wide they are.</summary>
    private static IEnumerable<(string Text, int Width)> Pieces(string word, int width)
    {
        var whole = Measure(word);
        if (whole <= width)
        {
            yield return (word, whole);
            yield break;
        }
        var piece = new StringBuilder();
        var used = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var length = WidthOf(rune);
            if (used + length > width)
            {
                yield return (piece.ToString(), used);
                piece.Clear();
                used = 0;
            }
            piece.Append(rune);
            used += length;
        }
        yield return (piece.ToString(), used);
    }

    // As wide as in the widest of the common fonts, so that a line fits in all of them.
    private static int WidthOf(Rune rune) => rune.Value switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 34,
        'f' or 't' or 'r' or 'I' or '(' or ')' or '-' or '/' => 42,
        'm' or 'w' or 'M' or 'W' or '%' or '@' or '…' or '—' => 100,
        >= 'A' and <= 'Z' => 76,
        'і' or 'ї' or 'І' or 'Ї' => 42,
        'ж' or 'м' or 'ф' or 'ш' or 'щ' or 'ю' or 'ы' => 92,
        < 0x250 => 64,
        >= 'а' and <= 'џ' => 68,
        < 0x1100 => 80,
        >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7B0 or >= 0xF900 and < 0xFB00 or >= 0xFF00 and < 0xFF61 or >= 0x1F000 => 104,
        _ => 96,
    };
}
