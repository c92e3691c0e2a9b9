using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>An assessment whose confidence is above the ceiling that its sources set.</summary>
internal sealed class ConfidenceExceedsEvidence() : Rule("AS3004", "confidence-exceeds-evidence", Severity.Warning, "ICD 203, standards 1 and 2",
    "'{name}' is held with {confidence} confidence, which by house policy needs {needed}; its evidence has {found}, enough for {ceiling}.")
{
    public override ImmutableArray<RuleThreshold> Thresholds => GradingPolicy.Thresholds;

    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (assessment.ConfidenceOf(AssessmentKind.Confidence) is not { } confidence)
                continue;
            var needed = GradingPolicy.Needed(confidence.Term, confidence.Scale);
            if (needed <= context.Evidence.Level(assessment) || !context.Evidence.IsClear(assessment))
                continue;
            context.Report(assessment, confidence, ("name", assessment.Name), ("confidence", Confidence.Words(confidence.Term)),
                ("needed", Describe(needed, context)), ("found", Found(context, assessment)),
                ("ceiling", context.Evidence.Ceiling(assessment) is { } ceiling ? Confidence.Words(ceiling) : "none"));
        }
    }

    private static string Describe(EvidenceLevel needed, RuleContext context)
    {
        var good = Grades(context, GradingPolicy.GoodReliability, GradingPolicy.GoodCredibility);
        var fair = Grades(context, GradingPolicy.FairReliability, GradingPolicy.FairCredibility);
        return needed == EvidenceLevel.High ? $"two independent sources of {good}" : $"one source of {good} or two independent ones of {fair}";
    }

    private static string Found(RuleContext context, DeclarationSymbol assessment)
    {
        var summary = context.Evidence.Summary(assessment);
        var good = Grades(context, GradingPolicy.GoodReliability, GradingPolicy.GoodCredibility);
        if (summary.Good.Independent == 1)
            return $"one independent source of {good}";
        return summary.Fair.Independent switch
        {
            0 when summary.Side.First is null => "no source",
            0 => "none that is graded well enough",
            1 => $"one independent source of {Grades(context, GradingPolicy.FairReliability, GradingPolicy.FairCredibility)}",
            _ => $"two independent sources, but none of {good}",
        };
    }

    private static string Grades(RuleContext context, RuleThreshold reliability, RuleThreshold credibility)
    {
        var (worst, least) = (context.ValueOf(reliability), context.ValueOf(credibility));
        var letters = worst <= 1 ? "A" : $"A–{(char)('A' + (int)Math.Min(worst, 5) - 1)}";
        return $"reliability {letters} and credibility {(least <= 1 ? "1" : $"1–{Math.Min(least, 5):0}")}";
    }
}
