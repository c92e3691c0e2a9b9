using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment about a far day in which the analyst is as sure as can be.</summary>
internal sealed class LongRangeCertainty() : Rule("AS3207", "long-range-certainty", Severity.Warning, "ICD 203, standard 2",
    "'{name}' looks more than {years} beyond {now} with the highest confidence, which house policy does not allow.")
{
    private static readonly RuleThreshold Years = new("long-range-certainty", "years", 2, 10_000, "How many years ahead the highest confidence may look.");

    public override ImmutableArray<RuleThreshold> Thresholds => [Years];

    internal override void Check(RuleContext context)
    {
        var years = context.ValueOf(Years);
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (assessment.ConfidenceOf(AssessmentKind.Confidence) is not { } confidence || !Confidence.IsTop(confidence))
                continue;
            if (Moment.Find(assessment, AssessmentKind.Until) is not { } until || context.Evidence.Now(assessment) is not { } now)
                continue;
            if (IsBeyond(until.Date.Start, LastMomentOf(now), years))
                context.Report(assessment, until, ("name", assessment.Name), ("years", years == 1 ? "1 year" : $"{years:0.##} years"), ("now", now));
        }
    }

    private static bool IsBeyond(DateTime day, DateTime now, decimal years) =>
        now.Year + years < DateTime.MaxValue.Year && day > now.AddMonths((int)(years * 12));

    /// <summary>A brief of a month or a year may speak from its last day.</summary>
    private static DateTime LastMomentOf(PartialDate now) => now.End.AddTicks(-1);
}
