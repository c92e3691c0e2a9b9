using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Which sources are independent: those that share no mark, which is a root or a publisher.</summary>
internal sealed class SourceIndependence(SourceRoots roots)
{
    /// <summary>What a source may have in common with others: its roots and its publisher.</summary>
    public ImmutableArray<DeclarationSymbol> MarksOf(DeclarationSymbol source) =>
        source.Target(SourceKind.Publisher) is { } publisher ? roots[source].Add(publisher) : roots[source];

    /// <summary>Whether two sources share no root and no publisher.</summary>
    public bool AreIndependent(DeclarationSymbol left, DeclarationSymbol right) =>
        !(left.Target(SourceKind.Publisher) is { } publisher && publisher == right.Target(SourceKind.Publisher))
        && !roots[left].Any(roots[right].Contains);

    /// <summary>Whether a source is independent of all those that another is independent of.</summary>
    public bool DependsOnLess(DeclarationSymbol source, DeclarationSymbol other) =>
        (source.Target(SourceKind.Publisher) is not { } publisher || publisher == other.Target(SourceKind.Publisher))
        && roots[source].Length <= roots[other].Length && roots[source].All(roots[other].Contains);

    /// <summary>
    /// Sources of which no two share a mark: those that share marks with the fewest others are taken first, then those that
    /// stand first. So there are two or more exactly where any two are independent, for the first that is taken depends on
    /// all others only where every source does.
    /// </summary>
    public ImmutableArray<DeclarationSymbol> Select(IReadOnlyCollection<DeclarationSymbol> sources)
    {
        var bearers = sources.SelectMany(source => MarksOf(source), (source, mark) => (source, mark)).ToLookup(entry => entry.mark, entry => entry.source);
        if (bearers.FirstOrDefault(mark => mark.Count() == sources.Count) is { } all)
            return [all.MinBy(source => source.Ordinal)!];
        // Sources that share the same marks share them with the same others, who are counted once for all of them.
        var alike = sources.GroupBy(source => string.Join(' ', MarksOf(source).Where(mark => bearers[mark].Skip(1).Any()).Select(mark => mark.Ordinal)), StringComparer.Ordinal)
            .OrderBy(group => MarksOf(group.First()).SelectMany(mark => bearers[mark]).Distinct().Count())
            .ThenBy(group => group.Min(source => source.Ordinal));
        return [.. Take(alike.SelectMany(group => group.OrderBy(source => source.Ordinal))).OrderBy(source => source.Ordinal)];
    }

    private IEnumerable<DeclarationSymbol> Take(IEnumerable<DeclarationSymbol> sources)
    {
        var taken = new HashSet<DeclarationSymbol>();
        foreach (var source in sources)
        {
            var marks = MarksOf(source);
            if (taken.Overlaps(marks))
                continue;
            taken.UnionWith(marks);
            yield return source;
        }
    }
}
