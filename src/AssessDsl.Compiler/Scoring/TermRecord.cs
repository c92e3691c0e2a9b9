using System.Collections.Immutable;
using AssessDsl.Compiler.Scales;

namespace AssessDsl.Compiler.Scoring;

/// <summary>How a frequency compares with the range that was said.</summary>
public enum Calibration
{
    /// <summary>There are too few judgments to tell.</summary>
    TooFew,

    /// <summary>The range and the interval of the frequency meet.</summary>
    AsSaid,

    /// <summary>It came true less often than said.</summary>
    LessOften,

    /// <summary>It came true more often than said.</summary>
    MoreOften,
}

/// <summary>How often judgments with one likelihood term came true.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Term">The term; null for percentages that belong to none.</param>
/// <param name="Low">The low end of the range that was said, from 0 to 100.</param>
/// <param name="High">The high end of the range that was said, from 0 to 100.</param>
/// <param name="Forecasts">The judgments, in the order of the project.</param>
public sealed record TermRecord(Scale Scale, LikelihoodTerm? Term, decimal Low, decimal High, ImmutableArray<Forecast> Forecasts)
{
    /// <summary>The fewest judgments that a frequency says something about.</summary>
    public const int FewestToTell = 10;

    /// <summary>The standard normal quantile of an interval of 95 %.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The number of judgments that came true.</summary>
    public int Occurred { get; } = Forecasts.Count(forecast => forecast.HasOccurred);

    /// <summary>The share of judgments that came true, from 0 to 1.</summary>
    public double Frequency => (double)Occurred / Forecasts.Length;

    /// <summary>The 95 % interval of the frequency, from 0 to 1, after Wilson (1927): it holds for few judgments too.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            var count = Forecasts.Length;
            var spread = Z * Z / count;
            var centre = (Frequency + (spread / 2)) / (1 + spread);
            var half = Z / (1 + spread) * Math.Sqrt((Frequency * (1 - Frequency) / count) + (spread / (4 * count)));
            return (Math.Max(0, centre - half), Math.Min(1, centre + half));
        }
    }

    /// <summary>How the frequency compares with the range that was said.</summary>
    public Calibration Calibration =>
        Forecasts.Length < FewestToTell ? Calibration.TooFew
        : Interval.High < (double)Low / 100 ? Calibration.LessOften
        : Interval.Low > (double)High / 100 ? Calibration.MoreOften
        : Calibration.AsSaid;
}
