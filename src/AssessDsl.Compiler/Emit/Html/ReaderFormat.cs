using System.Collections.Immutable;
using System.Globalization;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Writes dates, numbers and ranges as readers of a language expect them.</summary>
internal sealed class ReaderFormat(Labels labels)
{
    private const string ThinSpace = "\u202F";

    private readonly NumberFormatInfo _numbers = new() { NumberGroupSeparator = ThinSpace, NumberDecimalSeparator = labels.Format("decimal") };

    /// <summary>A date as precise as it was written: "17 January 2025", "January 2025", "2025".</summary>
    public string Date(PartialDate date) => Date(date, labels.Months);

    /// <summary>A period, of which either end may be open.</summary>
    public string Period(PartialDate? from, PartialDate? to) => (from, to) switch
    {
        ({ } start, { } end) => start == end ? Date(start) : Period(start, end),
        ({ } start, null) => labels.Format("since").Replace("{date}", Date(start, labels.MonthsWithDay), StringComparison.Ordinal),
        (null, { } end) => labels.Format("up_to").Replace("{date}", Date(end, labels.MonthsWithDay), StringComparison.Ordinal),
        _ => "",
    };

    /// <summary>A period of a time axis as a heading: a year, or a month of it.</summary>
    public string Heading(DateTime time, string unit) => unit == "y" ? $"{time.Year}" : $"{labels.Months[time.Month - 1]} {time.Year}";

    /// <summary>A mark on a time axis, as precise as the axis' steps; the year stands where it is not that of the mark before.</summary>
    public string Tick(DateTime time, string unit, DateTime? before) => unit switch
    {
        "y" => $"{time.Year}",
        "mo" => labels.MonthsShort[time.Month - 1] + YearAfter(before, time),
        "d" => $"{time.Day} {labels.MonthsShort[time.Month - 1]}{YearAfter(before, time)}",
        _ => $"{time.Day} {labels.MonthsShort[time.Month - 1]}, {time.Hour:00}:00",
    };

    /// <summary>A number with its thousands apart.</summary>
    public string Number(decimal number) =>
        number.ToString(Math.Abs(number) < 10_000 ? "0.############" : "#,0.############", _numbers).Replace('-', '\u2212');

    /// <summary>A percentage or a range of them: "55–80 %".</summary>
    public string Percent(decimal low, decimal high) =>
        (low == high ? Number(low) : $"{Number(low)}\u2013{Number(high)}") + ThinSpace + "%";

    /// <summary>A length of time.</summary>
    public string Duration(Duration duration) => Count(duration.Count, duration.Unit);

    /// <summary>A number of units.</summary>
    public string Count(int count, string unit) => $"{Number(count)} {labels.Unit(unit, count)}";

    /// <summary>A place on the globe: "48.38° N, 31.17° E".</summary>
    public string Coordinates(decimal latitude, decimal longitude) =>
        $"{Latitude(latitude)}, {Longitude(longitude)}";

    /// <summary>Degrees north or south of the equator.</summary>
    public string Latitude(decimal degrees) => Degrees(degrees, "latitude");

    /// <summary>Degrees east or west of Greenwich.</summary>
    public string Longitude(decimal degrees) => Degrees(degrees, "longitude");

    private string Date(PartialDate date, ImmutableArray<string> months) => date.Precision switch
    {
        DatePrecision.Year => Year(date, months == labels.Months ? "year" : "year_of"),
        DatePrecision.Month => $"{months[Number(date.Text[5..7]) - 1]} {Year(date, "year_of")}",
        DatePrecision.Day => $"{DayAndMonth(date)} {Year(date, "year_of")}",
        _ => $"{DayAndMonth(date)} {Year(date, "year_of")}, {Time(date.Text[11..])}",
    };

    // The equator, Greenwich and the date line lie on neither side.
    private string Degrees(decimal value, string axis) =>
        $"{Number(Math.Abs(value))}°" + (value is 0 or 180 or -180 ? "" : ThinSpace + labels.Directions(axis)[value < 0 ? 1 : 0]);

    /// <summary>The day by which something is to be, at the latest; of a month or year its end.</summary>
    public string By(PartialDate date) => labels.Format(date.Precision < DatePrecision.Day ? "by_end_of" : "by").Replace("{date}", Date(date, labels.MonthsWithDay), StringComparison.Ordinal);

    /// <summary>The last day of a period: of a month or year its end.</summary>
    public string EndOf(PartialDate date) =>
        date.Precision < DatePrecision.Day ? labels.Format("end_of").Replace("{date}", Date(date, labels.MonthsWithDay), StringComparison.Ordinal) : Date(date);

    private string Period(PartialDate start, PartialDate end)
    {
        DatePrecision? shared = start.Precision == end.Precision ? start.Precision : null;
        if (shared == DatePrecision.Time && start.Text[..10] == end.Text[..10] && Zone(start) == Zone(end))
            return $"{DayAndMonth(start)} {Year(start, "year_of")}, {Clock(start)}\u2013{Time(end.Text[11..])}";
        if (shared == DatePrecision.Day && start.Text[..7] == end.Text[..7])
            return $"{Number(start.Text[8..10])}\u2013{Date(end)}";
        if (shared == DatePrecision.Year)
            return labels.Format("years").Replace("{from}", start.Text, StringComparison.Ordinal).Replace("{to}", end.Text, StringComparison.Ordinal);
        if (shared == DatePrecision.Month && start.Text[..4] == end.Text[..4])
            return $"{labels.Months[Number(start.Text[5..7]) - 1]}\u2013{Date(end)}";
        var isSameYear = shared == DatePrecision.Day && start.Text[..4] == end.Text[..4];
        return $"{(isSameYear ? DayAndMonth(start) : Date(start))} \u2013 {Date(end)}";
    }

    /// <summary>A year by itself (<c>year</c>) or in a date (<c>year_of</c>).</summary>
    private string Year(PartialDate date, string form) => labels.Format(form).Replace("{year}", date.Text[..4], StringComparison.Ordinal);

    private static string YearAfter(DateTime? before, DateTime time) => before?.Year == time.Year ? "" : $" {time.Year}";

    private string DayAndMonth(PartialDate date) => $"{Number(date.Text[8..10])} {labels.MonthsWithDay[Number(date.Text[5..7]) - 1]}";

    private static string Clock(PartialDate time) => time.Text[11..^Zone(time).Length];

    private static string Zone(PartialDate time) => time.Text[(11 + time.Text.AsSpan(11).IndexOfAny('Z', '+', '-'))..];

    private static string Time(string text)
    {
        var zone = text.IndexOfAny(['Z', '+', '-']);
        return $"{text[..zone]} UTC{(text[zone] == 'Z' ? "" : text[zone..].Replace('-', '\u2212'))}";
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
