using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds properties that must not lead back to where they started, and do.</summary>
internal sealed class CircularDefinitions(Compilation compilation)
{
    private const int MostNamed = 8;

    private static readonly ImmutableArray<Property> Acyclic =
        [.. BuiltInKinds.All.SelectMany(kind => kind.OwnProperties).Where(property => property.IsAcyclic)];

    private readonly ImmutableArray<(Property Property, CycleFinder Cycles)> _properties =
        [.. Acyclic.Select(property => (property, new CycleFinder(symbol => symbol.Targets(property))))];

    private readonly CycleFinder _kinds = new(kind => compilation.KindCycles.BaseOf(kind) is { } found ? [found] : []);

    /// <summary>The cycles that begin in a file.</summary>
    public IEnumerable<Diagnostic> Find(FileDeclarations file)
    {
        foreach (var (property, cycles) in _properties)
        {
            foreach (var cycle in cycles.StartingAt(file.Symbols.Where(symbol => !symbol.GetValues(property).IsEmpty)))
            {
                var inCycle = cycle.ToHashSet();
                yield return Report($"'{property.Name}'", cycle, cycles.RoundOf(cycle), symbol => PlaceOf(symbol, property, inCycle));
            }
        }
        foreach (var cycle in _kinds.StartingAt(file.Symbols.Where(symbol => symbol.Syntax.Kind == SyntaxKind.Kind)))
            yield return Report("What a kind extends", cycle, cycle, kind => kind.SyntaxTree.GetLocation(kind.Syntax.Base!.NameSpan));
    }

    /// <summary>Whether a property leads from each of two declarations to the other: what it says of either is wrong, and reported here.</summary>
    public bool Join(Property property, DeclarationSymbol left, DeclarationSymbol right)
    {
        var index = Acyclic.IndexOf(property);
        return index >= 0 && _properties[index].Cycles.Joins(left, right);
    }

    private static Diagnostic Report(string what, IReadOnlyList<DeclarationSymbol> cycle, IReadOnlyList<DeclarationSymbol> round, Func<DeclarationSymbol, Location> placeOf)
    {
        var descriptor = SemanticDiagnostics.CircularDefinition;
        var through = round.Skip(1).Take(MostNamed).Select(s => $"'{s.Name}'");
        var rest = round.Count - 1 - MostNamed;
        var path = round.Count == 1 ? "" : $" through {string.Join(", ", through)}{(rest > 0 ? $" and {rest} more" : "")}";
        return new(descriptor, descriptor.Severity, placeOf(cycle[0]), descriptor.Format(("what", what), ("name", cycle[0].Name), ("path", path)))
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
