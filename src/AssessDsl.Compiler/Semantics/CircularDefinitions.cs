using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds properties that must not lead back to where they started, and do.</summary>
internal static class CircularDefinitions
{
    private static readonly ImmutableArray<Property> Acyclic =
        [.. BuiltInKinds.All.SelectMany(k => k.OwnProperties).Where(p => p.IsAcyclic)];

    private const int MostNamed = 8;

    public static IEnumerable<Diagnostic> Find(Compilation compilation)
    {
        foreach (var property in Acyclic)
        {
            var members = compilation.Symbols.Where(s => !s.GetValues(property).IsEmpty).ToArray();
            foreach (var cycle in StronglyConnected.Find(members, s => s.Targets(property)))
            {
                var inCycle = cycle.ToHashSet();
                yield return Report(property.Name, cycle, s => PlaceOf(s, property, inCycle));
            }
        }
        var kinds = compilation.Symbols.Where(s => s.Syntax.Kind == SyntaxKind.Kind).ToArray();
        foreach (var cycle in StronglyConnected.Find(kinds, k => KindCycles.BaseOf(k, compilation) is { } found ? [found] : []))
            yield return Report(":", cycle, k => k.SyntaxTree.GetLocation(k.Syntax.Base!.NameSpan));
    }

    private static Diagnostic Report(string property, IReadOnlyList<DeclarationSymbol> cycle, Func<DeclarationSymbol, Location> placeOf)
    {
        var descriptor = SemanticDiagnostics.CircularDefinition;
        var through = cycle.Skip(1).Take(MostNamed).Select(s => $"'{s.Name}'");
        var rest = cycle.Count - 1 - MostNamed;
        var path = cycle.Count == 1 ? "" : $" through {string.Join(", ", through)}{(rest > 0 ? $" and {rest} more" : "")}";
        return new(descriptor, descriptor.Severity, placeOf(cycle[0]), descriptor.Format(("property", property), ("name", cycle[0].Name), ("path", path)))
        {
            Related = [.. cycle.Skip(1).Select(s => new RelatedLocation(placeOf(s), $"'{s.Name}' goes on"))],
        };
    }

    private static Location PlaceOf(DeclarationSymbol symbol, Property property, HashSet<DeclarationSymbol> cycle)
    {
        var value = symbol.References(property).First(r => cycle.Contains(r.Target));
        return symbol.SyntaxTree.GetLocation(((ReferenceSyntax)value.Syntax!).NameSpan);
    }
}
