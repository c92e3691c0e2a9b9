using System.Globalization;

namespace AssessDsl.Compiler.Rules;

/// <summary>Says how likely something is.</summary>
internal static class Percentages
{
    /// <summary>"60 %", or "55–80 %" of a range.</summary>
    public static string Of(decimal low, decimal high) => low == high ? Of(low) : $"{Number(low)}–{Of(high)}";

    /// <summary>"60 %"; no digit is left out, so that what is just beyond a limit does not look like the limit.</summary>
    public static string Of(decimal percentage) => $"{Number(percentage)} %";

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
