using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Scoring;

/// <summary>
/// How the judgments of a project turned out. Each is scored by its own likelihood and its own resolution, so a judgment
/// and the one that replaces it count apart; of several resolutions of one judgment, the first counts.
/// </summary>
/// <param name="Forecasts">The judgments that are scored, in the order of the project.</param>
/// <param name="Exclusions">The judgments with a likelihood that are not, in the order of the project.</param>
public sealed record Scorecard(ImmutableArray<Forecast> Forecasts, ImmutableArray<Exclusion> Exclusions)
{
    /// <summary>The mean Brier score; only where there are forecasts.</summary>
    public decimal Brier => Forecasts.Average(forecast => forecast.Brier);

    /// <summary>The mean of the best scores within the ranges.</summary>
    public decimal BestBrier => Forecasts.Average(forecast => forecast.BestBrier);

    /// <summary>The mean of the worst scores within the ranges.</summary>
    public decimal WorstBrier => Forecasts.Average(forecast => forecast.WorstBrier);

    /// <summary>The parts of the mean score: it is the first, less the second, plus the third.</summary>
    public BrierParts Parts => BrierParts.Of(Forecasts);

    /// <summary>How often judgments came true, by the terms that were said: scales by id, terms from the least likely.</summary>
    public ImmutableArray<TermRecord> Terms =>
    [
        .. Forecasts.GroupBy(forecast => RangeOf(forecast.Likelihood))
            .Select(group => new TermRecord(group.First().Likelihood.Scale, group.First().Likelihood.Term, group.Key.Low, group.Key.High, [.. group]))
            .OrderBy(term => term.Scale.Id, StringComparer.Ordinal).ThenBy(term => term.Low).ThenBy(term => term.High).ThenBy(term => term.Term?.Name, StringComparer.Ordinal),
    ];

    /// <summary>The scorecard of a project.</summary>
    public static Scorecard Of(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var forecasts = ImmutableArray.CreateBuilder<Forecast>();
        var exclusions = ImmutableArray.CreateBuilder<Exclusion>();
        foreach (var judgment in compilation.Symbols)
        {
            if (judgment.Likelihood() is not { } likelihood)
                continue;
            var resolution = compilation.EvidenceGraph.Resolutions(judgment).FirstOrDefault();
            if (ReasonAgainst(compilation, judgment, resolution) is { } reason)
                exclusions.Add(new(judgment, reason));
            else
                forecasts.Add(new(judgment, likelihood, resolution!.NameOf(ResolutionKind.Outcome) == ResolutionKind.Occurred));
        }
        return new(forecasts.ToImmutable(), exclusions.ToImmutable());
    }

    private static ExclusionReason? ReasonAgainst(Compilation compilation, DeclarationSymbol judgment, DeclarationSymbol? resolution) =>
        resolution?.NameOf(ResolutionKind.Outcome) switch
        {
            null => ExclusionReason.Unresolved,
            ResolutionKind.Void => ExclusionReason.Void,
            ResolutionKind.Partly => ExclusionReason.Partly,
            _ => IsHindsight(compilation, judgment, resolution) ? ExclusionReason.Hindsight : null,
        };

    /// <summary>Whether the outcome was known on a day before the judgment was published.</summary>
    private static bool IsHindsight(Compilation compilation, DeclarationSymbol judgment, DeclarationSymbol resolution) =>
        compilation.EvidenceGraph.PublishedIn(judgment)?.DateOf(BriefKind.Date) is { } published
            && resolution.DateOf(ResolutionKind.Date)?.IsBefore(published) is true;

    /// <summary>A percentage counts with the term that it belongs to.</summary>
    private static (string Scale, string? Term, decimal Low, decimal High) RangeOf(LikelihoodValue likelihood) =>
        likelihood.Term is { } term
            ? (likelihood.Scale.Id, term.Name, term.Low, term.High)
            : (likelihood.Scale.Id, null, likelihood.Low, likelihood.High);
}
