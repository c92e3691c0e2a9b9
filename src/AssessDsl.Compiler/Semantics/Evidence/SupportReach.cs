using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds what a judgment rests on directly and again through another of its supports. Numbers from one walk say where
/// there is no need to look: whatever a node leads to has a number between the lowest one below it and the node's own.
/// </summary>
internal sealed class SupportReach
{
    private readonly BottomUp<(int Lowest, int Own, bool IsCycle)> _numbers;
    private int _count;

    public SupportReach() => _numbers = new(Supports, Number);

    /// <summary>The direct supports that another direct support leads to as well, each with that other one.</summary>
    public Dictionary<DeclarationSymbol, DeclarationSymbol> FindRepeated(DeclarationSymbol assessment)
    {
        var repeated = new Dictionary<DeclarationSymbol, DeclarationSymbol>();
        var direct = Supports(assessment).Distinct().ToArray();
        if (!direct.Any(support => Supports(support).Any()))
            return repeated;
        var wanted = new SortedSet<(int, long)>(direct.Select(KeyOf));
        var seen = direct.Append(assessment).ToHashSet();
        var open = new Queue<(DeclarationSymbol Node, DeclarationSymbol Origin)>(direct.Select(support => (support, support)));
        var circle = _numbers[assessment].Own;
        while (open.TryDequeue(out var step))
        {
            // In a circle everything supports everything, which is reported as such; walking it for each member would take the square of its length.
            if (_numbers[step.Node].Own == circle || !LeadsToAny(step.Node, wanted))
                continue;
            foreach (var support in Supports(step.Node))
            {
                if (support != step.Origin && wanted.Remove(KeyOf(support)))
                    repeated.Add(support, step.Origin);
                if (seen.Add(support))
                    open.Enqueue((support, step.Origin));
            }
        }
        return repeated;
    }

    private bool LeadsToAny(DeclarationSymbol node, SortedSet<(int, long)> wanted)
    {
        var (lowest, own, isCycle) = _numbers[node];
        var highest = isCycle ? own : own - 1;
        if (lowest > highest)
            return false;
        using var between = wanted.GetViewBetween((lowest, 0), (highest, long.MaxValue)).GetEnumerator();
        return between.MoveNext();
    }

    private (int, long) KeyOf(DeclarationSymbol node) => (_numbers[node].Own, node.Ordinal);

    private (int Lowest, int Own, bool IsCycle) Number(IReadOnlyList<DeclarationSymbol> nodes)
    {
        var own = Interlocked.Increment(ref _count);
        var below = nodes.SelectMany(Supports).Except(nodes).Select(support => _numbers.Find(support).Lowest);
        return (below.Append(own).Min(), own, nodes.Count > 1);
    }

    private static IEnumerable<DeclarationSymbol> Supports(DeclarationSymbol node) =>
        node.Kind.IsA("assessment") ? node.Targets(AssessmentKind.Because) : [];
}
