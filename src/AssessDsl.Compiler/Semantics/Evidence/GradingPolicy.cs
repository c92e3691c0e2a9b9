using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>How much confidence evidence carries.</summary>
public enum EvidenceLevel
{
    /// <summary>As little as a scale knows.</summary>
    Low,

    /// <summary>One good source, or two fair ones that are independent.</summary>
    Moderate,

    /// <summary>Two good sources that are independent.</summary>
    High,
}

/// <summary>Which grades of the Admiralty code carry which confidence: house policy, not doctrine.</summary>
internal sealed class GradingPolicy(CompilationOptions options)
{
    private const string Rule = "confidence-exceeds-evidence";
    private const int NotJudged = 6;

    public static readonly RuleThreshold GoodReliability = Worst("good-reliability", 2, "The worst reliability of a good source, from 1 for A to 5 for E.");
    public static readonly RuleThreshold GoodCredibility = Worst("good-credibility", 2, "The worst credibility of a good source, from 1 to 5.");
    public static readonly RuleThreshold FairReliability = Worst("fair-reliability", 3, "The worst reliability of a fair source, from 1 for A to 5 for E.");
    public static readonly RuleThreshold FairCredibility = Worst("fair-credibility", 3, "The worst credibility of a fair source, from 1 to 5.");

    public static readonly ImmutableArray<RuleThreshold> Thresholds = [GoodReliability, GoodCredibility, FairReliability, FairCredibility];

    private readonly (decimal Reliability, decimal Credibility) _good = (GoodReliability.In(options), GoodCredibility.In(options));
    private readonly (decimal Reliability, decimal Credibility) _fair = (FairReliability.In(options), FairCredibility.In(options));

    public bool IsGood(DeclarationSymbol source) => IsGraded(source, _good);

    public bool IsFair(DeclarationSymbol source) => IsGraded(source, _fair);

    /// <summary>
    /// What a confidence term needs: the upper quarter of a scale what <em>high</em> needs, the next quarter what
    /// <em>moderate</em> needs. Of three levels that is one each; of five, the top two and the middle.
    /// </summary>
    public static EvidenceLevel Needed(ConfidenceTerm term, Scale scale)
    {
        var (rank, top) = (term.Rank, scale.Confidences.Length - 1);
        return top == 0 || rank * 2 < top ? EvidenceLevel.Low
            : rank * 4 < top * 3 ? EvidenceLevel.Moderate
            : EvidenceLevel.High;
    }

    /// <summary>A threshold for grades, of which the last says that nothing was judged.</summary>
    private static RuleThreshold Worst(string name, int grade, string documentation) =>
        new(Rule, name, grade, NotJudged - 1, documentation) { Least = 1, IsWhole = true };

    private static bool IsGraded(DeclarationSymbol source, (decimal Reliability, decimal Credibility) worst) =>
        source.NameOf(SourceKind.Reliability) is { } reliability && source.NumberOf(SourceKind.Credibility) is { } credibility
        && reliability != "F" && credibility != NotJudged
        && reliability[0] - 'A' + 1 <= worst.Reliability && credibility <= worst.Credibility;
}
