using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment that differs from the one it replaces and does not say why.</summary>
internal sealed class UnexplainedChange() : Rule("AS3203", "unexplained-change", Severity.Warning, "ICD 203, standard 7",
    "'{name}' has {what} than '{old}', which it takes the place of; say why with 'change'.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind).Where(assessment => assessment.Lacks(AssessmentKind.Change)))
        {
            foreach (var link in assessment.References(AssessmentKind.Supersedes))
            {
                string[] changes = [.. Changes(assessment, link.Target)];
                if (changes.Length == 0)
                    continue;
                context.Report(assessment, link, ("name", assessment.Name), ("what", $"another {string.Join(" and another ", changes)}"), ("old", link.Target.Name));
                context.Relate(link.Target, "the judgment before");
            }
        }
    }

    private static IEnumerable<string> Changes(DeclarationSymbol assessment, DeclarationSymbol old)
    {
        if (assessment.LikelihoodOf(AssessmentKind.Likelihood) is { } likelihood && old.LikelihoodOf(AssessmentKind.Likelihood) is { } before
            && (likelihood.Low, likelihood.High) != (before.Low, before.High))
            yield return "likelihood";
        if (assessment.ConfidenceOf(AssessmentKind.Confidence) is { } confidence && old.ConfidenceOf(AssessmentKind.Confidence) is { } earlier
            && (confidence.Scale.Id, confidence.Term.Name) != (earlier.Scale.Id, earlier.Term.Name))
            yield return "confidence";
    }
}
