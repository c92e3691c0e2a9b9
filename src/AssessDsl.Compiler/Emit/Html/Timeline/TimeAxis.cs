using System.Globalization;
using AssessDsl.Compiler.Emit.Layout;
using AssessDsl.Compiler.Emit.Model;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>A stretch of time that is drawn to scale.</summary>
internal sealed class TimeAxis
{
    private const int MostTicks = 8;
    private const int NarrowestAxis = 270;
    private const int LabelSize = 10;
    private const int LabelGap = 5;
    private const double Margin = 3;

    private static readonly TimeSpan Shortest = TimeSpan.FromDays(2);

    private static readonly (string Unit, int Count)[] Steps =
    [
        ("h", 6), ("h", 12), ("d", 1), ("d", 2), ("d", 4), ("d", 5), ("d", 10), ("d", 15), ("mo", 1), ("mo", 2), ("mo", 3), ("mo", 6),
        ("y", 1), ("y", 2), ("y", 4), ("y", 5), ("y", 10), ("y", 20), ("y", 50), ("y", 100), ("y", 500), ("y", 2000),
    ];

    private readonly DateTime _start;
    private readonly DateTime _end;

    public TimeAxis(DateTime first, DateTime last)
    {
        var room = last - first >= Shortest ? TimeSpan.Zero : Shortest / 2;
        _start = first - DateTime.MinValue > room ? first - room : DateTime.MinValue;
        _end = DateTime.MaxValue - last > room ? last + room : DateTime.MaxValue;
    }

    /// <summary>The place of a moment in percent.</summary>
    public string At(DateTime time) => Text(PercentAt(time));

    /// <summary>The place where the axis begins, in percent.</summary>
    public static string Beginning => Text(0);

    /// <summary>The place where the axis ends, in percent.</summary>
    public static string Ending => Text(100);

    /// <summary>Marks at round dates, few enough for a narrow screen.</summary>
    public IReadOnlyList<Tick> Ticks(ReaderFormat format)
    {
        foreach (var (unit, count) in Steps)
        {
            var marks = MarksAt(unit, count).Take(MostTicks + 1).ToArray();
            string[] labels = [.. marks.Select((mark, i) => format.Tick(mark, unit, i == 0 ? null : marks[i - 1]))];
            if (marks.Length <= MostTicks && HaveRoom(marks, labels))
                return [.. marks.Zip(labels, (mark, label) => new Tick(At(mark), AnchorAt(PercentAt(mark), WidthOf(label)), label))];
        }
        return [];
    }

    private bool HaveRoom(DateTime[] marks, string[] labels)
    {
        var end = double.MinValue;
        foreach (var (mark, label) in marks.Zip(labels))
        {
            var (percent, width) = (PercentAt(mark), WidthOf(label));
            var start = percent * NarrowestAxis / 100 - AnchorAt(percent, width) switch { "start" => 0, "middle" => width / 2, _ => width };
            if (start < end + LabelGap)
                return false;
            end = start + width;
        }
        return true;
    }

    /// <summary>The coarsest unit that still tells periods of the axis apart: years, or months.</summary>
    public string GroupUnit => _end - _start > TimeSpan.FromDays(3 * 365) ? "y" : "mo";

    private IEnumerable<DateTime> MarksAt(string unit, int count)
    {
        for (var mark = Floor(unit, count); mark <= _end; mark = Add(mark, unit, count))
        {
            if (mark >= _start)
                yield return mark;
            if (mark > DateTime.MaxValue.AddYears(-count - 1))
                yield break;
        }
    }

    private DateTime Floor(string unit, int count) => unit switch
    {
        "h" => _start.Date,
        "d" => new(_start.Year, _start.Month, 1),
        "mo" => new(_start.Year, 1, 1),
        _ => new(Math.Max(1, _start.Year / count * count), 1, 1),
    };

    // Days count from the first of each month, so that marks stay on round numbers.
    private static DateTime Add(DateTime mark, string unit, int count) => unit switch
    {
        "h" => mark.AddHours(count),
        "d" when count > 1 && mark.Day + count > 28 => new DateTime(mark.Year, mark.Month, 1).AddMonths(1),
        "d" => mark.AddDays(count > 1 && mark.Day == 1 ? count - 1 : count),
        "mo" => mark.AddMonths(count),
        _ => mark.AddYears(mark.Year == 1 && count > 1 ? count - 1 : count),
    };

    // A label stands in the middle of its mark, except where it would stick out of the axis.
    private static string AnchorAt(double percent, int width) =>
        percent * NarrowestAxis < width * 50 ? "start" : (100 - percent) * NarrowestAxis < width * 50 ? "end" : "middle";

    private static int WidthOf(string label) => TextLines.Measure(label) * LabelSize / 100;

    private double PercentAt(DateTime time) =>
        Margin + (100 - 2 * Margin) * Math.Clamp((time - _start) / (_end - _start), 0, 1);

    private static string Text(double percent) => percent.ToString("0.#", CultureInfo.InvariantCulture);
}
