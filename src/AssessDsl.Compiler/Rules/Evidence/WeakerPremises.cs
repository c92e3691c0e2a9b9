using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A likelihood that is higher than that of everything it rests on.</summary>
internal sealed class WeakerPremises() : Rule("AS3007", "weaker-premises", Severity.Warning, "ICD 203, standard 6",
    "'{name}' is held to be more likely than any of the judgments that it rests on alone; {premises}.")
{
    private const decimal Likely = 55;

    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (assessment.LikelihoodOf(AssessmentKind.Likelihood) is not { Low: >= Likely } likelihood)
                continue;
            var premises = assessment.Targets(AssessmentKind.Because).ToArray();
            if (premises.Length == 0 || !assessment.IsClear(AssessmentKind.Because) || !premises.All(premise => IsWeaker(premise, likelihood)))
                continue;
            context.Report(assessment, likelihood, ("name", assessment.Name), ("premises", Listing.Of([.. premises.Select(Describe)])));
            foreach (var premise in premises)
                context.Relate(RuleContext.Locate(premise, premise.LikelihoodOf(AssessmentKind.Likelihood)), $"'{premise.Name}' is less likely");
        }
    }

    private static bool IsWeaker(DeclarationSymbol premise, LikelihoodValue conclusion) =>
        premise.Kind.IsA(AssessmentKind.Kind) && premise.LikelihoodOf(AssessmentKind.Likelihood) is { } likelihood && likelihood.High < conclusion.Low;

    private static string Describe(DeclarationSymbol premise) =>
        $"'{premise.Name}' is at most {Percentages.Of(premise.LikelihoodOf(AssessmentKind.Likelihood)!.High)}";
}
