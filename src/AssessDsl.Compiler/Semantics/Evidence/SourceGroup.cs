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
    public static readonly SourceGroup Empty = new([], [], hasPair: false, isWhole: true);

    private const int Most = 16;

    private readonly ImmutableArray<DeclarationSymbol> _kept;
    private readonly ImmutableArray<DeclarationSymbol> _common;
    private readonly bool _hasPair;
    private readonly bool _isWhole;

    private SourceGroup(ImmutableArray<DeclarationSymbol> kept, ImmutableArray<DeclarationSymbol> common, bool hasPair, bool isWhole)
    {
        _kept = kept;
        _common = common;
        _hasPair = hasPair;
        _isWhole = isWhole;
    }

    /// <summary>How many are independent of each other, counted no further than two.</summary>
    public int Independent => _hasPair ? 2 : Math.Min(_kept.Length, 1);

    /// <summary>Whether a pair may be among those that were not kept: not where all of them have a mark in common.</summary>
    public bool IsOpen => !_hasPair && !_isWhole && _common.IsEmpty;

    public SourceGroup Add(DeclarationSymbol source, SourceIndependence independence)
    {
        if (_hasPair || _kept.Any(kept => independence.DependsOnLess(kept, source)))
            return this;
        if (_kept.FirstOrDefault(kept => independence.AreIndependent(kept, source)) is { } partner)
            return Pair([partner, source]);
        var common = _kept.IsEmpty ? independence.MarksOf(source) : Common(independence.MarksOf(source));
        var others = _kept.RemoveAll(kept => independence.DependsOnLess(source, kept));
        return others.Length < Most ? new(others.Add(source), common, hasPair: false, _isWhole)
            : common == _common && !_isWhole ? this
            : new(_kept, common, hasPair: false, isWhole: false);
    }

    public SourceGroup Union(SourceGroup other, SourceIndependence independence)
    {
        if (_hasPair || other == this || other._kept.IsEmpty)
            return this;
        if (other._hasPair || _kept.IsEmpty)
            return other;
        if (other._kept.Length > _kept.Length)
            return other.Union(this, independence);
        var union = other._kept.Aggregate(this, (group, source) => group.Add(source, independence));
        var common = union.Common(other._common);
        return union._hasPair || (common == union._common && (other._isWhole || !union._isWhole)) ? union
            : new(union._kept, common, hasPair: false, union._isWhole && other._isWhole);
    }

    /// <summary>The group of the same sources once somebody has looked at all of them.</summary>
    public SourceGroup Settle(IReadOnlyCollection<DeclarationSymbol> all, SourceIndependence independence) =>
        IsOpen && independence.Select(all) is { Length: > 1 } independent ? Pair(independent) : this;

    private static SourceGroup Pair(ImmutableArray<DeclarationSymbol> sources) => new(sources[..2], [], hasPair: true, isWhole: true);

    private ImmutableArray<DeclarationSymbol> Common(ImmutableArray<DeclarationSymbol> marks) =>
        _common.All(marks.Contains) ? _common : _common.RemoveAll(mark => !marks.Contains(mark));
}
