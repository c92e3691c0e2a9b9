using System.Globalization;
using System.Text;

namespace AssessDsl.Cli.Terminal;

/// <summary>
/// A line of source as a terminal can show it: tabs spread out, control characters replaced, and for each of its
/// UTF-16 code units the column at which it is drawn.
/// </summary>
internal sealed class DisplayLine
{
    private const int TabWidth = 4;
    private const string Ellipsis = "…";

    private readonly List<(string Text, int Width)> _cells = [];
    private readonly int[] _columns;

    public DisplayLine(ReadOnlySpan<char> line)
    {
        _columns = new int[line.Length + 1];
        var column = 0;
        for (var index = 0; index < line.Length;)
        {
            Rune.DecodeFromUtf16(line[index..], out var rune, out var length);
            var cell = CellOf(rune, column);
            for (var unit = 0; unit < length; unit++)
                _columns[index + unit] = column;
            _cells.Add(cell);
            column += cell.Width;
            index += length;
        }
        _columns[^1] = column;
    }

    /// <summary>The column that a code unit is drawn at, from zero; the length of the line gives the column behind it.</summary>
    public int ColumnOf(int character) => _columns[Math.Clamp(character, 0, _columns.Length - 1)];

    /// <summary>The text, cut to a width so that the columns from one to another stay visible if they can.</summary>
    public (string Text, int Offset) Fit(int from, int to, int width)
    {
        var total = _columns[^1];
        if (total <= width)
            return (Slice(0, total), 0);
        // Some context before what is marked, but no more than leaves the mark visible.
        var context = Math.Clamp(width - (to - from), 2, width / 3);
        var start = Math.Clamp(from - context, 0, Math.Max(0, total - width));
        var isCutBefore = start > 0;
        var isCutBehind = start + width < total;
        var text = Slice(isCutBefore ? start + 1 : 0, isCutBehind ? start + width - 1 : total);
        return ((isCutBefore ? Ellipsis : "") + text + (isCutBehind ? Ellipsis : ""), start);
    }

    private string Slice(int from, int to)
    {
        var builder = new StringBuilder();
        var column = 0;
        foreach (var (text, width) in _cells)
        {
            if (column >= from && column + width <= to)
                builder.Append(text);
            else if (column < to && column + width > from)
                builder.Append(' ', Math.Min(to, column + width) - Math.Max(from, column));
            column += width;
        }
        return builder.ToString();
    }

    private static (string Text, int Width) CellOf(Rune rune, int column)
    {
        if (rune.Value == '\t')
            return (new(' ', TabWidth - column % TabWidth), TabWidth - column % TabWidth);
        var width = Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
            UnicodeCategory.Format when Printable.IsHarmless(rune) => 0,
            _ => IsWide(rune.Value) ? 2 : 1,
        };
        return (Printable.Of(rune).ToString(), width);
    }

    /// <summary>The ranges that Unicode's East Asian Width calls wide or full-width, and emoji, without their gaps.</summary>
    private static bool IsWide(int value) => value is
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
        or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF)
        or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x1FA70 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
}
