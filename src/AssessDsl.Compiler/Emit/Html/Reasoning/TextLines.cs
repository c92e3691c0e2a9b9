using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Breaks a text into lines for a drawing, where nothing wraps by itself.</summary>
internal static class TextLines
{
    private const char Ellipsis = '…';

    /// <summary>Breaks a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of a line in average characters.</param>
    /// <param name="mostLines">The number of lines; what is left over becomes an ellipsis.</param>
    public static IReadOnlyList<string> Break(string text, int width, int mostLines)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width)))
        {
            var length = WidthOf(word);
            if (used > 0 && used + 1 + length > width)
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
            used += length + (used > 0 ? 1 : 0);
        }
        if (used > 0)
            lines.Add(line.ToString());
        return lines;
    }

    private static string Shorten(string line, int width)
    {
        var elements = new StringInfo(line);
        var count = elements.LengthInTextElements;
        while (count > 0 && WidthOf(elements.SubstringByTextElements(0, count)) >= width)
            count--;
        return elements.SubstringByTextElements(0, count).TrimEnd() + Ellipsis;
    }

    private static IEnumerable<string> Pieces(string word, int width)
    {
        var piece = new StringBuilder();
        var used = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var length = WidthOf(rune);
            if (used + length > width)
            {
                yield return piece.ToString();
                piece.Clear();
                used = 0;
            }
            piece.Append(rune);
            used += length;
        }
        yield return piece.ToString();
    }

    private static int WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    // Ideographs, kana, hangul and pictures are about twice as wide as other characters.
    private static int WidthOf(Rune rune) => rune.Value is >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xA4D0 or >= 0xAC00 and < 0xD7B0
        or >= 0xF900 and < 0xFB00 or >= 0xFE30 and < 0xFE70 or >= 0xFF00 and < 0xFF61 or >= 0x1F000 ? 2 : 1;
}
