using System.Globalization;
using System.Text.RegularExpressions;

namespace AssessDsl.Ide.Actions;

/// <summary>Reads dates that are written otherwise than the language has them.</summary>
internal static partial class DateGuesses
{
    private static readonly string[] s_days = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "MMMM d, yyyy", "MMM d, yyyy"];
    private static readonly string[] s_months = ["MMMM yyyy", "MMM yyyy"];

    /// <summary>The dates that digits may mean. Where the day may as well be the month there are two.</summary>
    public static IEnumerable<string> FromDigits(string text)
    {
        if (YearFirst().Match(text) is { Success: true, Groups: var iso })
            yield return Join(iso["year"], iso["month"], iso["day"]) + (iso["time"].Success ? "T" + iso["time"].Value : "");
        if (YearLast().Match(text) is { Success: true, Groups: var date })
        {
            yield return Join(date[3], date[2], date[1]);
            yield return Join(date[3], date[1], date[2]);
        }
    }

    /// <summary>The date with the name of a month that holds or touches a position of a line, and how it is written; null where there is none.</summary>
    public static (int Start, int Length, string Date)? FindSpelled(string line, int position)
    {
        var found = Spelled().Matches(line).FirstOrDefault(match => match.Index <= position && position <= match.Index + match.Length);
        var date = found is null ? null : Read(s_days, "yyyy-MM-dd") ?? Read(s_months, "yyyy-MM");
        return date is null ? null : (found!.Index, found.Length, date);

        string? Read(string[] formats, string written) =>
            DateOnly.TryParseExact(found.Value, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString(written, CultureInfo.InvariantCulture) : null;
    }

    private static string Join(params IEnumerable<Group> parts) => string.Join('-', parts.Where(part => part.Success).Select(part => part.Value.PadLeft(2, '0')));

    [GeneratedRegex(@"^(?<year>\d{4})(?:(?<month>\d\d)(?<day>\d\d)|[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2})(?:\s+(?<time>\d\d:\d\d.*))?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"\b(?:\d{1,2} )?[A-Za-z]{3,9} (?:\d{1,2},? )?\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Spelled();
}
