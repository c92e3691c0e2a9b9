using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints lines of source with a span of them marked.</summary>
internal sealed class SnippetPrinter(Style style, int width, int gutter, TextWriter output)
{
    /// <summary>How much of an endless line is looked at on either side of the span; more than any terminal is wide.</summary>
    private const int Reach = 1000;

    private readonly string _margin = new(' ', gutter + 1);

    /// <summary>Prints where a location is and its lines, the span underlined and labelled.</summary>
    public void Print(string arrow, Location location, char mark, string label, Func<string, string> paint)
    {
        var place = location.Text is null ? "" : $":{location.Start.Line + 1}:{location.Start.Character + 1}";
        output.WriteLine($"{_margin[1..]}{style.Blue(arrow)} {Printable.Of(location.Path)}{place}");
        if (location.Text is not { } text)
        {
            if (label.Length > 0)
                PrintNote("note", label);
            return;
        }
        PrintBar("");
        var (first, last) = (location.Start.Line, LastLine(location));
        PrintLine(text, first, location.Span, mark, first == last ? label : "", paint);
        if (last > first + 1)
            output.WriteLine(style.Blue("..."));
        if (last > first)
            PrintLine(text, last, location.Span, mark, label, paint);
    }

    /// <summary>Prints a remark below the lines.</summary>
    public void PrintNote(string kind, string text) =>
        output.WriteLine($"{_margin}{style.Blue("=")} {style.Bold(kind)}: {Printable.Of(text)}");

    private void PrintLine(SourceText text, int line, TextSpan span, char mark, string label, Func<string, string> paint)
    {
        var whole = text.GetLineSpan(line);
        var from = span.Start < whole.Start ? FirstVisible(text, whole) : Math.Min(span.Start, whole.End);
        var to = Math.Clamp(span.End, from, whole.End);
        var near = TextSpan.FromBounds(Math.Max(whole.Start, from - Reach), Math.Min(whole.End, from + Reach));
        var display = new DisplayLine(text.AsSpan(near));
        var (start, end) = (display.ColumnOf(from - near.Start), display.ColumnOf(to - near.Start));
        var room = Math.Max(20, width - gutter - 3);
        var (shown, offset) = display.Fit(start, end, room);

        output.WriteLine($"{style.Blue($"{$"{line + 1}".PadLeft(gutter)} |")} {shown}".TrimEnd());
        var marks = new string(mark, Math.Clamp(end - start, 1, Math.Max(1, offset + room - start)));
        var tail = label.Length > 0 ? $"{marks} {Printable.Of(label)}" : marks;
        PrintBar($" {new string(' ', start - offset)}{paint(tail)}");
    }

    private void PrintBar(string rest) => output.WriteLine($"{_margin}{style.Blue("|")}{rest}");

    /// <summary>A span that ends just behind a line break ends on the line before it.</summary>
    private static int LastLine(Location location) =>
        location.End.Character == 0 && location.End.Line > location.Start.Line ? location.End.Line - 1 : location.End.Line;

    /// <summary>Later lines of a span are marked from their text on, not from their indentation.</summary>
    private static int FirstVisible(SourceText text, TextSpan line)
    {
        var indentation = text.AsSpan(line).IndexOfAnyExcept(' ', '\t');
        return indentation < 0 ? line.Start : line.Start + indentation;
    }
}
