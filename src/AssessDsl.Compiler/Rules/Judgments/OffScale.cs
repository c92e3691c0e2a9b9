using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A percentage that no term of the scale in use stands for.</summary>
internal sealed class OffScale() : Rule("AS3209", "off-scale", Severity.Info, "ICD 203, standard 2",
    "{percentage} lies {place} of the scale '{scale}'; no word stands for it.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var symbol in context.All(AssessmentKind.Kind))
            Check(context, symbol, symbol.LikelihoodOf(AssessmentKind.Likelihood));
        foreach (var symbol in context.All(HypothesisKind.Kind))
            Check(context, symbol, symbol.LikelihoodOf(HypothesisKind.Likelihood));
    }

    private static void Check(RuleContext context, DeclarationSymbol symbol, LikelihoodValue? likelihood)
    {
        if (likelihood is not { IsTerm: false } || likelihood.Scale.Terms.IsEmpty || likelihood.Scale.Terms.Any(term => Overlaps(term, likelihood)))
            return;
        context.Report(symbol, likelihood, ("percentage", Percentages.Of(likelihood.Low, likelihood.High)), ("place", PlaceOf(likelihood)), ("scale", likelihood.Scale.Id));
    }

    private static bool Overlaps(LikelihoodTerm term, LikelihoodValue likelihood) => term.Low <= likelihood.High && likelihood.Low <= term.High;

    private static string PlaceOf(LikelihoodValue likelihood)
    {
        var below = likelihood.Scale.Terms.Where(term => term.High < likelihood.Low).MaxBy(term => term.High);
        var above = likelihood.Scale.Terms.Where(term => term.Low > likelihood.High).MinBy(term => term.Low);
        return below is not null && above is not null ? $"between the terms '{below.Name}' and '{above.Name}'" : "outside all terms";
    }
}
