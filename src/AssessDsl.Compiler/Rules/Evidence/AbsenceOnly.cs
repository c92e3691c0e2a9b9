using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment that rests on nothing but what agreements do not say.</summary>
internal sealed class AbsenceOnly() : Rule("AS3014", "absence-only", Severity.Info, "ICD 203, standard 6",
    "'{name}' rests on absent clauses alone; what a text leaves out is weak evidence of what its parties will do.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind).Where(assessment => context.Evidence.RestsOnAbsence(assessment) && context.Evidence.IsClear(assessment)))
            context.Report(assessment, ("name", assessment.Name));
    }
}
