using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment that rests on nothing but what agreements do not say.</summary>
internal sealed class AbsenceOnly() : Rule("AS3014", "absence-only", Severity.Info, "ICD 203, standard 6",
    "'{name}' rests on absent clauses alone; what a text leaves out is weak evidence of what its parties will do.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            var supports = assessment.Targets(AssessmentKind.Because).ToArray();
            if (supports.Length > 0 && supports.All(support => support.IsAbsent))
                context.Report(assessment, ("name", assessment.Name));
        }
    }
}
