using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Syntax;

public sealed class LiteralValueTests
{
    [Theory]
    [InlineData("2025", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z")]
    [InlineData("2024-02", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z")]
    [InlineData("2024-12-31", "2024-12-31T00:00:00Z", "2025-01-01T00:00:00Z")]
    [InlineData("2025-01-17T14:30Z", "2025-01-17T14:30:00Z", "2025-01-17T14:31:00Z")]
    [InlineData("2025-01-01T02:30+03:00", "2024-12-31T23:30:00Z", "2024-12-31T23:31:00Z")]
    [InlineData("2025-01-17T14:30:59-05:00", "2025-01-17T19:30:59Z", "2025-01-17T19:31:00Z")]
    [InlineData("9998-12-31", "9998-12-31T00:00:00Z", "9999-01-01T00:00:00Z")]
    [InlineData("9999", "9999-01-01T00:00:00Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31", "9999-12-31T00:00:00Z", "9999-12-31T23:59:59.9999999Z")]
    [InlineData("9999-12-31T23:59Z", "9999-12-31T23:59:00Z", "9999-12-31T23:59:59.9999999Z")]
    public void A_date_stands_for_its_whole_period(string text, string start, string end)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal((Utc(start), Utc(end), text), (date.Start, date.End, date.ToString()));
    }

    [Theory]
    [InlineData("2024", "2025", true)]
    [InlineData("2025-01", "2025", false)]
    [InlineData("2025", "2025-06", false)]
    [InlineData("2025-01-17", "2025-01-18", true)]
    [InlineData("2025-01-17T23:59+03:00", "2025-01-18", true)]
    [InlineData("2025-01-17T23:59-03:00", "2025-01-18", false)]
    [InlineData("2025-01-18", "2025-01-18T23:59-03:00", false)]
    [InlineData("2025-01-18", "2025-01-19T00:00-03:00", true)]
    [InlineData("2025-01-18T01:00+03:00", "2025-01-18", false)]
    [InlineData("2025-01", "2025-01-31T23:59-03:00", false)]
    [InlineData("2025-01-18T23:59-03:00", "2025-01-19T03:00Z", true)]
    public void A_date_is_before_another_when_the_whole_of_it_is(string left, string right, bool isBefore)
    {
        Assert.True(PartialDate.TryParse(left, out var first));
        Assert.True(PartialDate.TryParse(right, out var second));
        Assert.Equal(isBefore, first.IsBefore(second));
        Assert.Equal(isBefore, second.IsAfter(first));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("2025-1")]
    [InlineData("2025-02-30")]
    [InlineData("0000")]
    [InlineData("2025_01")]
    [InlineData("2025-01-17T14:30")]
    [InlineData("2025-01-17 14:30Z")]
    [InlineData("２０２５")]
    public void These_are_no_dates(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Theory]
    [InlineData("20y", 20, "y")]
    [InlineData("018mo", 18, "mo")]
    public void A_duration_has_a_count_and_a_unit(string text, int count, string unit)
    {
        Assert.True(Duration.TryParse(text, out var duration));
        Assert.Equal(new Duration(count, unit), duration);
        Assert.Equal($"{count}{unit}", duration.ToString());
    }

    [Theory]
    [InlineData("y")]
    [InlineData("12")]
    [InlineData("12m")]
    [InlineData("-1d")]
    [InlineData("99999999999d")]
    public void These_are_no_durations(string text) => Assert.False(Duration.TryParse(text, out _));

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
