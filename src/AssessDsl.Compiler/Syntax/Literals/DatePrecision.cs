namespace AssessDsl.Compiler.Syntax;

/// <summary>How much of a date is written, from the least.</summary>
public enum DatePrecision
{
    /// <summary>A year.</summary>
    Year,

    /// <summary>A month of a year.</summary>
    Month,

    /// <summary>A day.</summary>
    Day,

    /// <summary>A minute or second of a day.</summary>
    Time,
}
