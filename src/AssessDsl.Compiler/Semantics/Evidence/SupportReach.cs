using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds what a judgment rests on directly and again through another of its supports. Each node has a number and knows
/// in a few ranges the numbers of all that it leads to, which mostly says without a walk what leads to what.
/// </summary>
internal sealed class SupportReach
{
    private static readonly Comparer<(int Number, long Ordinal, DeclarationSymbol? Node)> ByNumber =
        Comparer<(int Number, long Ordinal, DeclarationSymbol? Node)>.Create((left, right) => (left.Number, left.Ordinal).CompareTo((right.Number, right.Ordinal)));

    private readonly BottomUp<(int Number, ImmutableArray<NumberRange> Below)> _numbers;
    private int _count;

    public SupportReach() => _numbers = new(Supports, Number);

    /// <summary>The direct supports that another direct support leads to as well, each with the first of those.</summary>
    public Dictionary<DeclarationSymbol, DeclarationSymbol> FindRepeated(DeclarationSymbol assessment)
    {
        var repeated = new Dictionary<DeclarationSymbol, DeclarationSymbol>();
        var direct = Supports(assessment).Distinct().ToArray();
        if (!direct.Any(support => Supports(support).Any()))
            return repeated;
        var wanted = new SortedSet<(int, long, DeclarationSymbol?)>(direct.Select(KeyOf), ByNumber);
        var seen = new HashSet<DeclarationSymbol> { assessment };
        // In a circle everything supports everything, which is reported as such; walking it for each member would take the square of its length.
        var circle = _numbers[assessment].Number;
        foreach (var support in direct.Where(support => _numbers[support].Number != circle))
        {
            foreach (var found in TakeBelow(support, wanted, seen))
                repeated.Add(found, support);
        }
        return repeated;
    }

    /// <summary>Takes out of a set what a node leads to, itself aside, stepping down only where ranges leave it open.</summary>
    private List<DeclarationSymbol> TakeBelow(DeclarationSymbol start, SortedSet<(int Number, long Ordinal, DeclarationSymbol? Node)> wanted, HashSet<DeclarationSymbol> seen)
    {
        var taken = new List<DeclarationSymbol>();
        var open = new Stack<DeclarationSymbol>([start]);
        while (open.TryPop(out var node))
        {
            var isOpen = false;
            foreach (var range in _numbers[node].Below)
            {
                var inside = wanted.GetViewBetween((range.Low, 0, null), (range.High, long.MaxValue, null)).Where(entry => entry.Node != start);
                if (range.IsExact)
                    Take([.. inside]);
                else
                    isOpen |= inside.Any();
            }
            if (!isOpen || !seen.Add(node))
                continue;
            foreach (var support in Supports(node))
            {
                if (support != start)
                    Take(KeyOf(support));
                open.Push(support);
            }
        }
        return taken;

        void Take(params ReadOnlySpan<(int Number, long Ordinal, DeclarationSymbol? Node)> entries)
        {
            foreach (var entry in entries)
            {
                if (wanted.Remove(entry))
                    taken.Add(entry.Node!);
            }
        }
    }

    private (int Number, long Ordinal, DeclarationSymbol? Node) KeyOf(DeclarationSymbol node) => (_numbers[node].Number, node.Ordinal, node);

    /// <summary>The members of a circle share a number, and each leads to it.</summary>
    private (int Number, ImmutableArray<NumberRange> Below) Number(IReadOnlyList<DeclarationSymbol> nodes)
    {
        var number = Interlocked.Increment(ref _count);
        NumberRange[] own = nodes.Count > 1 ? [new(number, number, IsExact: true)] : [];
        var below = nodes.SelectMany(Supports).Except(nodes).Select(_numbers.Find)
            .SelectMany(found => found.Below.Add(new(found.Number, found.Number, IsExact: true)));
        return (number, NumberRanges.Union(own.Concat(below)));
    }

    private static IEnumerable<DeclarationSymbol> Supports(DeclarationSymbol node) =>
        node.Kind.IsA("assessment") ? node.Targets(AssessmentKind.Because) : [];
}
