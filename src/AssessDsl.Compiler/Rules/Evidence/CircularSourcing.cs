using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Rules;

/// <summary>Sources that repeat each other; once a cycle, at its first member.</summary>
internal sealed class CircularSourcing() : Rule("AS3005", "circular-sourcing", Severity.Error, "ICD 203, standard 1; ICD 206",
    "'{name}' cites itself{through}; a report that comes back to its origin confirms nothing.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var cycle in context.Evidence.FindCitationCycles())
        {
            var links = Cycles.LinksOf(cycle, SourceKind.Cites);
            context.Report(cycle[0], links[0], ("name", cycle[0].Name), ("through", Cycles.Through(cycle)));
            for (var i = 1; i < links.Length; i++)
                context.Relate(RuleContext.Locate(cycle[i], links[i]), $"'{cycle[i].Name}' cites '{links[i].Target.Name}'");
        }
    }
}
