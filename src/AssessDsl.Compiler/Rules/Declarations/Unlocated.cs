using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>An event that no map can show, in a project whose places have coordinates.</summary>
internal sealed class Unlocated() : Rule("AS3304", "unlocated", Severity.Hint, "ICD 203, standard 9",
    "'{place}' has no coordinates, so '{name}' is on no map.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var declared in context.All(EventKind.Kind))
        {
            foreach (var link in declared.References(EventKind.Place).Where(link => link.Target.Lacks(PlaceKind.Coordinates)))
            {
                if (!context.Compilation.HasCoordinates)
                    return;
                context.Report(declared, link, ("place", link.Target.Name), ("name", declared.Name));
                context.Relate(link.Target, "the place");
            }
        }
    }
}
