using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A published judgment that can never be scored.</summary>
internal sealed class NoHorizon() : Rule("AS3201", "no-horizon", Severity.Info, "ICD 203, standard 8",
    "'{name}' has no 'until', so it can never be scored.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (assessment.Lacks(AssessmentKind.Until) && context.Evidence.BriefsThatShow(assessment).Count > 0)
                context.Report(assessment, ("name", assessment.Name));
        }
    }
}
