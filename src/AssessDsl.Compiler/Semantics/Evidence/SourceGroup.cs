using System.Collections.Immutable;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// As many of some sources as it takes to tell whether two of them are independent. It stays small however many there
/// are: of sources that all depend on each other, it drops those beside which another depends on less, and keeps no more
/// than <see cref="Most"/>.
/// </summary>
internal sealed class SourceGroup
{
    public static readonly SourceGroup Empty = new([], hasPair: false);

    private const int Most = 16;
    private readonly ImmutableArray<DeclarationSymbol> _kept;
    private readonly bool _hasPair;

    private SourceGroup(ImmutableArray<DeclarationSymbol> kept, bool hasPair)
    {
        _kept = kept;
        _hasPair = hasPair;
    }

    /// <summary>How many are independent of each other, counted no further than two.</summary>
    public int Independent => _hasPair ? 2 : Math.Min(_kept.Length, 1);

    public SourceGroup Add(DeclarationSymbol source, SourceRoots roots)
    {
        if (_hasPair || _kept.Any(kept => roots.DependsOnLess(kept, source)))
            return this;
        if (_kept.FirstOrDefault(kept => roots.AreIndependent(kept, source)) is { } partner)
            return new([partner, source], hasPair: true);
        var others = _kept.RemoveAll(kept => roots.DependsOnLess(source, kept));
        return others.Length == Most ? this : new(others.Add(source), hasPair: false);
    }

    public SourceGroup Union(SourceGroup other, SourceRoots roots)
    {
        if (_hasPair || other == this)
            return this;
        return other._hasPair || _kept.IsEmpty ? other
            : other._kept.Length > _kept.Length ? other.Union(this, roots)
            : other._kept.Aggregate(this, (group, source) => group.Add(source, roots));
    }
}
