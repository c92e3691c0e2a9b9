using System.Collections.Immutable;

namespace AssessDsl.Compiler.Scoring;

/// <summary>
/// The parts of a mean Brier score after Murphy (1973): the score is reliability − resolution + uncertainty. That is exact
/// because forecasts are put together only where they say the same probability.
/// </summary>
/// <param name="Reliability">How far what was said lies from how often it came true; 0 is best.</param>
/// <param name="Resolution">How far the frequencies of different forecasts lie apart; more is better.</param>
/// <param name="Uncertainty">How hard it was to tell: 0.25 where half of it came true, 0 where all or nothing did.</param>
public sealed record BrierParts(decimal Reliability, decimal Resolution, decimal Uncertainty)
{
    internal static BrierParts Of(ImmutableArray<Forecast> forecasts)
    {
        var average = FrequencyOf(forecasts);
        var (reliability, resolution) = (0m, 0m);
        foreach (var alike in forecasts.GroupBy(forecast => forecast.Probability))
        {
            var share = (decimal)alike.Count() / forecasts.Length;
            var frequency = FrequencyOf(alike);
            reliability += share * (alike.Key - frequency) * (alike.Key - frequency);
            resolution += share * (frequency - average) * (frequency - average);
        }
        return new(reliability, resolution, average * (1 - average));
    }

    private static decimal FrequencyOf(IEnumerable<Forecast> forecasts) => forecasts.Average(forecast => forecast.HasOccurred ? 1m : 0m);
}
