using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment that nobody sees and nothing builds on.</summary>
internal sealed class Orphan() : Rule("AS3402", "orphan", Severity.Hint, "ICD 203, standard 5",
    "No brief shows '{name}' and nothing rests on it.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (!context.Evidence.Briefs.IsAnywhere(assessment) && !BuiltInKinds.Evidence.Any(property => context.ReferrersBy(property, assessment).Any()))
                context.Report(assessment, ("name", assessment.Name));
        }
    }
}
