using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Two judgments that cannot both be true and together take more than certainty.</summary>
internal sealed class Contradiction() : Rule("AS3204", "contradiction", Severity.Error, "ICD 203, standards 6 and 7",
    "'{name}' and '{other}' cannot both be true, yet at the least they add up to {sum}; lower one or supersede it.")
{
    private const decimal Certain = 100;

    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind).Where(assessment => assessment.IsGiven(AssessmentKind.Contradicts)))
        {
            // What says so itself and stands first is where the two are reported; nothing contradicts itself.
            var before = context.ReferrersBy(AssessmentKind.Contradicts, assessment).Where(referrer => referrer.Ordinal <= assessment.Ordinal).ToHashSet();
            foreach (var link in assessment.References(AssessmentKind.Contradicts).DistinctBy(link => link.Target).Where(link => !before.Contains(link.Target)))
            {
                if (Likelihood(assessment) is not { } own || Likelihood(link.Target) is not { } other || own.Low + other.Low <= Certain
                    || context.Evidence.Successors(assessment).Any() || context.Evidence.Successors(link.Target).Any())
                    continue;
                context.Report(assessment, link, ("name", assessment.Name), ("other", link.Target.Name), ("sum", Percentages.Of(own.Low + other.Low)));
                context.Relate(RuleContext.Locate(assessment, own), $"'{assessment.Name}': {Percentages.Of(own.Low)} or more");
                context.Relate(RuleContext.Locate(link.Target, other), $"'{link.Target.Name}': {Percentages.Of(other.Low)} or more");
            }
        }
    }

    private static LikelihoodValue? Likelihood(DeclarationSymbol assessment) => assessment.LikelihoodOf(AssessmentKind.Likelihood);
}
