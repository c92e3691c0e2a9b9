using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Rules;

/// <summary>Assessments that rest on each other; once a cycle, at its first member.</summary>
internal sealed class CircularReasoning() : Rule("AS3002", "circular-reasoning", Severity.Error, "ICD 203, standard 6",
    "'{name}' rests on itself{through}; an argument needs a ground outside of its conclusion.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var cycle in context.Evidence.ReasoningCycles.StartingAt(context.All(AssessmentKind.Kind)))
        {
            context.Report(cycle[0], ("name", cycle[0].Name), ("through", Cycles.Through(cycle)));
            foreach (var (member, link) in Cycles.LinksOf(cycle, AssessmentKind.Because))
                context.Relate(RuleContext.Locate(member, link), $"'{member.Name}' rests on '{link.Target.Name}'");
        }
    }
}
