using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds the cycles of a graph: its strongly connected parts of more than one node, or of one that leads to itself.</summary>
internal sealed class CycleFinder(Func<DeclarationSymbol, IEnumerable<DeclarationSymbol>> next)
{
    private readonly BottomUp<IReadOnlyList<DeclarationSymbol>?> _cycles =
        new(next, members => members.Count > 1 || next(members[0]).Contains(members[0]) ? members : null);

    /// <summary>The cycles that begin with one of some nodes, each in the order of the project; every cycle begins somewhere.</summary>
    public IEnumerable<IReadOnlyList<DeclarationSymbol>> StartingAt(IEnumerable<DeclarationSymbol> nodes)
    {
        foreach (var node in nodes)
        {
            if (_cycles[node] is { } cycle && cycle[0] == node)
                yield return cycle;
        }
    }

    /// <summary>Whether each of two nodes leads to the other.</summary>
    public bool Joins(DeclarationSymbol left, DeclarationSymbol right) => _cycles[left] is { } cycle && cycle == _cycles[right];

    /// <summary>A shortest way from the first node of a cycle back to it: where cycles share a node, not all the others lie on one.</summary>
    public IReadOnlyList<DeclarationSymbol> RoundOf(IReadOnlyList<DeclarationSymbol> cycle)
    {
        var before = new Dictionary<DeclarationSymbol, DeclarationSymbol>();
        var (members, open) = (cycle.ToHashSet(), new Queue<DeclarationSymbol>([cycle[0]]));
        while (!before.ContainsKey(cycle[0]) && open.TryDequeue(out var node))
        {
            foreach (var behind in next(node).Where(behind => members.Contains(behind) && before.TryAdd(behind, node)))
                open.Enqueue(behind);
        }
        var round = new List<DeclarationSymbol>();
        for (var node = before[cycle[0]]; node != cycle[0]; node = before[node])
            round.Add(node);
        return [cycle[0], .. round.AsEnumerable().Reverse()];
    }
}
