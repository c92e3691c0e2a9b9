using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Where sources have what they say from: the sources at the ends of their <c>cites</c>.</summary>
internal sealed class SourceRoots
{
    private readonly BottomUp<ImmutableArray<DeclarationSymbol>> _roots;

    public SourceRoots() => _roots = new(source => source.Targets(SourceKind.Cites), Combine);

    /// <summary>The roots of a source in the order of the project; a source that repeats nobody is its own, and so is a circle's first.</summary>
    public ImmutableArray<DeclarationSymbol> this[DeclarationSymbol source] => _roots[source];

    /// <summary>Whether two sources share no root and no publisher.</summary>
    public bool AreIndependent(DeclarationSymbol left, DeclarationSymbol right) =>
        !HaveOnePublisher(left, right) && !this[left].Any(this[right].Contains);

    /// <summary>Whether a source is independent of all those that another is independent of.</summary>
    public bool DependsOnLess(DeclarationSymbol source, DeclarationSymbol other) =>
        (source.Target(SourceKind.Publisher) is not { } publisher || publisher == other.Target(SourceKind.Publisher))
        && this[source].Length <= this[other].Length && this[source].All(this[other].Contains);

    private static bool HaveOnePublisher(DeclarationSymbol left, DeclarationSymbol right) =>
        left.Target(SourceKind.Publisher) is { } publisher && publisher == right.Target(SourceKind.Publisher);

    private ImmutableArray<DeclarationSymbol> Combine(IReadOnlyList<DeclarationSymbol> sources)
    {
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
