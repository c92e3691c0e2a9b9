using System.Globalization;

namespace AssessDsl.Compiler.Syntax;

/// <summary>A date as precise as it was written: a year, a month, a day, or a minute or second of one with its offset.</summary>
public readonly record struct PartialDate
{
    private static readonly string[] TimeFormats =
        ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"];

    /// <summary>How dates are written, for messages.</summary>
    internal const string Hint = ": a date is written like 2025, 2025-01 or 2025-01-17";

    /// <summary>How far the clock that a time was read from is ahead of UTC; null for a date without a time, which has no clock.</summary>
    private readonly TimeSpan? _offset;

    private PartialDate(string text, DateTime start, DateTime end, TimeSpan? offset = null)
    {
        Text = text;
        Start = start;
        End = end;
        _offset = offset;
    }

    /// <summary>The date as written, in ISO 8601: <c>2025</c>, <c>2025-01</c>, <c>2025-01-17</c>, <c>2025-01-17T14:30Z</c>.</summary>
    public string Text { get; }

    /// <summary>How much of the date is written.</summary>
    public DatePrecision Precision => PrecisionOf(Text.Length);

    /// <summary>The first moment of the period, in UTC.</summary>
    public DateTime Start { get; }

    /// <summary>The first moment behind the period, in UTC.</summary>
    public DateTime End { get; }

    /// <summary>Reads a date; false for one that is in no calendar.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        if (text.Length > 10)
            return TryParseTime(text, out date);
        if (text.Length is not (4 or 7 or 10))
            return false;
        var (precision, month, day) = (PrecisionOf(text.Length), 1, 1);
        if (!TryParsePart(text[..4], out var year)
            || (precision >= DatePrecision.Month && (text[4] != '-' || !TryParsePart(text[5..7], out month)))
            || (precision >= DatePrecision.Day && (text[7] != '-' || !TryParsePart(text[8..], out day))))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var start = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc);
        var days = precision switch { DatePrecision.Year => DateTime.IsLeapYear(year) ? 366 : 365, DatePrecision.Month => DateTime.DaysInMonth(year, month), _ => 1 };
        date = new(text.ToString(), start, Add(start, TimeSpan.FromDays(days)));
        return true;
    }

    /// <summary>
    /// Whether the whole of this date lies before the whole of the other. A day has no clock, so that a time lies before or
    /// after it only where it does by its own clock as well as by that of UTC.
    /// </summary>
    public bool IsBefore(PartialDate other) =>
        End <= other.Start && (_offset.HasValue == other._offset.HasValue || OnItsClock(End) <= other.OnItsClock(other.Start));

    /// <summary>Whether the whole of this date lies after the whole of the other.</summary>
    public bool IsAfter(PartialDate other) => other.IsBefore(this);

    /// <inheritdoc />
    public override string ToString() => Text;

    private static DatePrecision PrecisionOf(int length) =>
        length switch { 4 => DatePrecision.Year, 7 => DatePrecision.Month, 10 => DatePrecision.Day, _ => DatePrecision.Time };

    private long OnItsClock(DateTime time) => time.Ticks + _offset.GetValueOrDefault().Ticks;

    private static bool TryParsePart(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static bool TryParseTime(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        // The format's K would do without an offset.
        if (text[^1] != 'Z' && text[^6] is not ('+' or '-'))
            return false;
        if (!DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return false;
        var start = time.UtcDateTime;
        var hasSeconds = text.Length > 18 && text[16] == ':';
        date = new(text.ToString(), start, Add(start, hasSeconds ? TimeSpan.FromSeconds(1) : TimeSpan.FromMinutes(1)), time.Offset);
        return true;
    }

    /// <summary>The last period of the year 9999 ends with the calendar.</summary>
    private static DateTime Add(DateTime start, TimeSpan length) =>
        DateTime.MaxValue - start < length ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc) : start + length;
}
