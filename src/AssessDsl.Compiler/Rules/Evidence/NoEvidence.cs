using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>An assessment that does not say what it rests on.</summary>
internal sealed class NoEvidence() : Rule("AS3001", "no-evidence", Severity.Warning, "ICD 203, standard 3",
    "'{name}' names no evidence; say with 'because' what it rests on.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (assessment.Lacks(AssessmentKind.Because))
                context.Report(assessment, ("name", assessment.Name));
        }
    }
}
