using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Rules;

/// <summary>Says when something happened.</summary>
internal static class Moment
{
    private const int LengthOfDay = 10;

    /// <summary>"on 2025-01-17", or "in 2025" and "in 2025-01".</summary>
    public static string Of(PartialDate date) => date.Text.Length < LengthOfDay ? $"in {date}" : $"on {date}";
}
