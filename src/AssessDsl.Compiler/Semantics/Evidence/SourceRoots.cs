using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Where sources have what they say from: the sources at the ends of their <c>cites</c>.</summary>
internal sealed class SourceRoots
{
    private readonly BottomUp<ImmutableArray<DeclarationSymbol>> _roots;

    public SourceRoots() => _roots = new(source => source.Targets(SourceKind.Cites), Combine);

    /// <summary>
    /// The roots of a source in the order of the project; a source that repeats nobody is its own, and so is a circle's
    /// first and one whose <c>cites</c> make no sense.
    /// </summary>
    public ImmutableArray<DeclarationSymbol> this[DeclarationSymbol source] => _roots[source];

    /// <summary>Whether it is known where a source has what it says from: neither from a circle nor from what makes no sense.</summary>
    public bool AreKnown(DeclarationSymbol source) => _roots[source].All(root => root.Lacks(SourceKind.Cites));

    private ImmutableArray<DeclarationSymbol> Combine(IReadOnlyList<DeclarationSymbol> sources)
    {
        if (sources.Any(source => !source.IsClear(SourceKind.Cites)))
            return [sources[0]];
        ImmutableArray<DeclarationSymbol>[] found =
            [.. sources.SelectMany(source => source.Targets(SourceKind.Cites)).Select(_roots.Find).Where(roots => !roots.IsDefaultOrEmpty)];
        return found.Length switch
        {
            0 => [sources[0]],
            1 => found[0],
            _ => [.. found.SelectMany(roots => roots).Distinct().OrderBy(root => root.Ordinal)],
        };
    }
}
