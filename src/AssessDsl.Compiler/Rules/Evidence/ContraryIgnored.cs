using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment that matters or claims to be certain, and does not say what speaks against it.</summary>
internal sealed class ContraryIgnored() : Rule("AS3011", "contrary-ignored", Severity.Info, "ICD 203, standards 4 and 6",
    "'{name}' is {prominence} and names nothing with 'despite'; say what speaks against it.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind).Where(assessment => assessment.Lacks(AssessmentKind.Despite)))
        {
            if (context.Evidence.Briefs.IsTakeaway(assessment))
                context.Report(assessment, ("name", assessment.Name), ("prominence", "a takeaway"));
            else if (assessment.ConfidenceOf(AssessmentKind.Confidence) is { } confidence && Confidence.IsTop(confidence))
                context.Report(assessment, ("name", assessment.Name), ("prominence", $"held with {Confidence.Words(confidence.Term)} confidence"));
        }
    }
}
