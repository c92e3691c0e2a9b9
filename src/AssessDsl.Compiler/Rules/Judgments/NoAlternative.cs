using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A takeaway of the highest confidence that considers nothing else.</summary>
internal sealed class NoAlternative() : Rule("AS3208", "no-alternative", Severity.Info, "ICD 203, standard 4",
    "'{name}' is a takeaway with {confidence} confidence and considers nothing else; say with 'alternative' what else may be true.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind).Where(assessment => assessment.Lacks(AssessmentKind.Alternative)))
        {
            if (assessment.ConfidenceOf(AssessmentKind.Confidence) is { } confidence && Confidence.IsTop(confidence) && context.Evidence.Briefs.IsTakeaway(assessment))
                context.Report(assessment, ("name", assessment.Name), ("confidence", Confidence.Words(confidence.Term)));
        }
    }
}
