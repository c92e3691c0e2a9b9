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

    public EvidenceSummary Add(DeclarationSymbol source, GradingPolicy policy, SourceRoots roots) => With(
        policy.IsGood(source) ? Good.Add(source, roots) : Good,
        policy.IsFair(source) ? Fair.Add(source, roots) : Fair,
        Side.Add(source));

    public EvidenceSummary Union(EvidenceSummary other, SourceRoots roots) =>
        this == Empty ? other : With(Good.Union(other.Good, roots), Fair.Union(other.Fair, roots), Side.Union(other.Side));

    private EvidenceSummary With(SourceGroup good, SourceGroup fair, SourceSide side) =>
        good == Good && fair == Fair && side == Side ? this : new(good, fair, side);
}
