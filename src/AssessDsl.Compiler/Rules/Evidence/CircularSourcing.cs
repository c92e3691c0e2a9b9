using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Rules;

/// <summary>Sources that repeat each other; once a cycle, at its first member.</summary>
internal sealed class CircularSourcing() : Rule("AS3005", "circular-sourcing", Severity.Error, "ICD 203, standard 1; ICD 206",
    "'{name}' cites itself{through}; a report that comes back to its origin confirms nothing.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var cycle in context.Evidence.CitationCycles.StartingAt(context.All(SourceKind.Kind)))
        {
            context.Report(cycle[0], ("name", cycle[0].Name), ("through", Cycles.Through(cycle)));
            foreach (var (member, link) in Cycles.LinksOf(cycle, SourceKind.Cites))
                context.Relate(RuleContext.Locate(member, link), $"'{member.Name}' cites '{link.Target.Name}'");
        }
    }
}
