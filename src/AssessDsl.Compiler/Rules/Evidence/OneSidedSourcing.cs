using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Rules;

/// <summary>An assessment whose sources all speak for one actor.</summary>
internal sealed class OneSidedSourcing() : Rule("AS3010", "one-sided-sourcing", Severity.Warning, "ICD 203, standard 1; ICD 206",
    "All sources of '{name}' are published by '{actor}' or those that belong to it; look for what others say.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (context.Evidence.Summary(assessment).Side is not { HasSeveral: true, Actor: { } actor } || !context.Evidence.IsClear(assessment))
                continue;
            context.Report(assessment, ("name", assessment.Name), ("actor", actor.Name));
            context.Relate(actor, "whom they speak for");
        }
    }
}
