using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment that rests on nothing but what agreements do not say.</summary>
internal sealed class AbsenceOnly() : Rule("AS3014", "absence-only", Severity.Info, "ICD 203, standard 6",
    "'{name}' rests on absent clauses alone; what a text leaves out is weak evidence of what its parties will do.")
{
    internal override void Check(RuleContext context)
    {
        var found = new HashSet<DeclarationSymbol>();
        foreach (var assessment in PostOrder.Of(context.All(AssessmentKind.Kind), EvidenceLinks.AssessmentsBehind))
        {
            var supports = assessment.Targets(AssessmentKind.Because).ToArray();
            if (supports.Length > 0 && supports.All(support => support.IsAbsent || found.Contains(support)))
                found.Add(assessment);
        }
        foreach (var assessment in found.OrderBy(assessment => assessment.Ordinal))
            context.Report(assessment, ("name", assessment.Name));
    }
}
