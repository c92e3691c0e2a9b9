using System.Collections.Immutable;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What the sources of an assessment amount to, in constant space.</summary>
/// <param name="Good">The sources that are graded well enough for high confidence.</param>
/// <param name="Fair">The sources that are graded well enough for moderate confidence.</param>
/// <param name="Side">Whom they speak for.</param>
internal sealed record EvidenceSummary(SourceGroup Good, SourceGroup Fair, SourceSide Side)
{
    public static readonly EvidenceSummary Empty = new(SourceGroup.Empty, SourceGroup.Empty, SourceSide.Empty);

    /// <summary>How much confidence they carry.</summary>
    public EvidenceLevel Level =>
        Good.Independent > 1 ? EvidenceLevel.High
        : Good.Independent == 1 || Fair.Independent > 1 ? EvidenceLevel.Moderate
        : EvidenceLevel.Low;

    public EvidenceSummary Add(DeclarationSymbol source, GradingPolicy policy, SourceIndependence independence) => With(
        policy.IsGood(source) ? Good.Add(source, independence) : Good,
        policy.IsFair(source) ? Fair.Add(source, independence) : Fair,
        Side.Add(source));

    public EvidenceSummary Union(EvidenceSummary other, SourceIndependence independence) =>
        this == Empty ? other : With(Good.Union(other.Good, independence), Fair.Union(other.Fair, independence), Side.Union(other.Side));

    /// <summary>The same with all sources at hand, of which the groups keep but some.</summary>
    public EvidenceSummary Settle(Func<ImmutableArray<DeclarationSymbol>> sources, GradingPolicy policy, SourceIndependence independence) =>
        !Good.IsOpen && !Fair.IsOpen ? this
        : With(Good.Settle([.. sources().Where(policy.IsGood)], independence), Fair.Settle([.. sources().Where(policy.IsFair)], independence), Side);

    private EvidenceSummary With(SourceGroup good, SourceGroup fair, SourceSide side) =>
        good == Good && fair == Fair && side == Side ? this : new(good, fair, side);
}
