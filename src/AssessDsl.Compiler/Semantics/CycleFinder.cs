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
}
