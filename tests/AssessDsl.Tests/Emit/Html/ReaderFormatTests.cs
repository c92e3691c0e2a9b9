using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Tests.Emit.Html;

public sealed class ReaderFormatTests
{
    private static readonly ReaderFormat s_english = new(Labels.For("en"));
    private static readonly ReaderFormat s_ukrainian = new(Labels.For("uk"));

    [Theory]
    [InlineData("2025", "2025", "2025 рік")]
    [InlineData("2025-01", "January 2025", "січень 2025 року")]
    [InlineData("2025-01-07", "7 January 2025", "7 січня 2025 року")]
    [InlineData("2025-01-17T14:30Z", "17 January 2025, 14:30 UTC", "17 січня 2025 року, 14:30 UTC")]
    [InlineData("2025-12-31T23:30:15+03:00", "31 December 2025, 23:30:15 UTC+03:00", "31 грудня 2025 року, 23:30:15 UTC+03:00")]
    [InlineData("2025-12-31T23:30-03:30", "31 December 2025, 23:30 UTC−03:30", "31 грудня 2025 року, 23:30 UTC−03:30")]
    public void Dates(string date, string english, string ukrainian)
    {
        Assert.Equal(english, s_english.Date(Parse(date)!.Value));
        Assert.Equal(ukrainian, s_ukrainian.Date(Parse(date)!.Value));
    }

    [Theory]
    [InlineData("2022-02-24", null, "since 24 February 2022", "з 24 лютого 2022 року")]
    [InlineData("2022", null, "since 2022", "з 2022 року")]
    [InlineData(null, "2025-01", "up to January 2025", "до січня 2025 року")]
    [InlineData("2025-01-17", "2025-01-17", "17 January 2025", "17 січня 2025 року")]
    [InlineData("2025-01-08", "2025-01-11", "8–11 January 2025", "8–11 січня 2025 року")]
    [InlineData("2025-01-08", "2025-02-01", "8 January – 1 February 2025", "8 січня – 1 лютого 2025 року")]
    [InlineData("2024-12-30", "2025-01-02", "30 December 2024 – 2 January 2025", "30 грудня 2024 року – 2 січня 2025 року")]
    [InlineData("2022", "2025-01-17", "2022 – 17 January 2025", "2022 рік – 17 січня 2025 року")]
    [InlineData("2020", "2022", "2020–2022", "2020–2022 роки")]
    [InlineData("2025-01", "2025-03", "January–March 2025", "січень–березень 2025 року")]
    [InlineData("2024-12", "2025-01", "December 2024 – January 2025", "грудень 2024 року – січень 2025 року")]
    [InlineData("2025-01-04T09:00Z", "2025-01-04T11:30Z", "4 January 2025, 09:00–11:30 UTC", "4 січня 2025 року, 09:00–11:30 UTC")]
    public void Periods(string? from, string? to, string english, string ukrainian)
    {
        Assert.Equal(english, s_english.Period(Parse(from), Parse(to)));
        Assert.Equal(ukrainian, s_ukrainian.Period(Parse(from), Parse(to)));
    }

    [Theory]
    [InlineData("2025", "the end of 2025", "до кінця 2025 року", "кінець 2025 року")]
    [InlineData("2025-12", "the end of December 2025", "до кінця грудня 2025 року", "кінець грудня 2025 року")]
    [InlineData("2025-12-01", "1 December 2025", "до 1 грудня 2025 року", "1 грудня 2025 року")]
    public void Horizons(string date, string english, string ukrainianBy, string ukrainian)
    {
        Assert.Equal("by " + english, s_english.By(Parse(date)!.Value));
        Assert.Equal(english, s_english.EndOf(Parse(date)!.Value));
        Assert.Equal(ukrainianBy, s_ukrainian.By(Parse(date)!.Value));
        Assert.Equal(ukrainian, s_ukrainian.EndOf(Parse(date)!.Value));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("2.50", "2.5")]
    [InlineData("-3.5", "−3.5")]
    [InlineData("1500", "1500")]
    [InlineData("38400", "38\u202F400")]
    [InlineData("1234567.25", "1\u202F234\u202F567.25")]
    [InlineData("79228162514264337593543950335", "79\u202F228\u202F162\u202F514\u202F264\u202F337\u202F593\u202F543\u202F950\u202F335")]
    public void Numbers(string number, string expected) =>
        Assert.Equal(expected, s_english.Number(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(55, 80, "55–80\u202F%")]
    [InlineData(70, 70, "70\u202F%")]
    [InlineData(2.5, 10, "2.5–10\u202F%")]
    public void Percentages(double low, double high, string expected) => Assert.Equal(expected, s_english.Percent((decimal)low, (decimal)high));

    [Theory]
    [InlineData("1y", "1 year", "1 рік")]
    [InlineData("2w", "2 weeks", "2 тижні")]
    [InlineData("5d", "5 days", "5 днів")]
    [InlineData("11mo", "11 months", "11 місяців")]
    [InlineData("21h", "21 hours", "21 година")]
    [InlineData("112d", "112 days", "112 днів")]
    public void Durations(string duration, string english, string ukrainian)
    {
        Assert.True(Duration.TryParse(duration, out var value));
        Assert.Equal(english, s_english.Duration(value));
        Assert.Equal(ukrainian, s_ukrainian.Duration(value));
    }

    [Fact]
    public void Coordinates()
    {
        Assert.Equal("48.38°\u202FN, 31.17°\u202FE", s_english.Coordinates(48.38m, 31.17m));
        Assert.Equal("0.5°\u202FS, 120°\u202FW", s_english.Coordinates(-0.5m, -120m));
        Assert.Equal("0°, 180°", s_english.Coordinates(0, -180));
    }

    private static PartialDate? Parse(string? text) => text is null ? null : PartialDate.TryParse(text, out var date) ? date : throw new FormatException(text);
}
