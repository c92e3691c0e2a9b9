using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds the cycles of a graph: its strongly connected parts of more than one node, or of one that leads to itself.</summary>
internal static class StronglyConnected
{
    /// <summary>The cycles, each in the order of the source; Tarjan's algorithm with a stack of its own, so that a chain may be of any length.</summary>
    public static List<IReadOnlyList<DeclarationSymbol>> Find(IEnumerable<DeclarationSymbol> nodes, Func<DeclarationSymbol, IEnumerable<DeclarationSymbol>> next)
    {
        var cycles = new List<IReadOnlyList<DeclarationSymbol>>();
        var (index, low) = (new Dictionary<DeclarationSymbol, int>(), new Dictionary<DeclarationSymbol, int>());
        var (path, onPath) = (new Stack<DeclarationSymbol>(), new HashSet<DeclarationSymbol>());
        var work = new Stack<(DeclarationSymbol Node, IEnumerator<DeclarationSymbol> Next)>();
        foreach (var root in nodes)
        {
            if (!index.ContainsKey(root))
                Open(root);
            while (work.TryPeek(out var frame))
            {
                if (frame.Next.MoveNext())
                {
                    var target = frame.Next.Current;
                    if (!index.TryGetValue(target, out var seen))
                        Open(target);
                    else if (onPath.Contains(target))
                        low[frame.Node] = Math.Min(low[frame.Node], seen);
                    continue;
                }
                work.Pop();
                if (work.TryPeek(out var parent))
                    low[parent.Node] = Math.Min(low[parent.Node], low[frame.Node]);
                if (low[frame.Node] == index[frame.Node])
                    Close(frame.Node);
            }
        }
        return [.. cycles.OrderBy(c => c[0].Ordinal)];

        void Open(DeclarationSymbol node)
        {
            index[node] = low[node] = index.Count;
            path.Push(node);
            onPath.Add(node);
            work.Push((node, next(node).GetEnumerator()));
        }

        void Close(DeclarationSymbol root)
        {
            var part = new List<DeclarationSymbol>();
            DeclarationSymbol node;
            do
            {
                node = path.Pop();
                onPath.Remove(node);
                part.Add(node);
            }
            while (node != root);
            if (part.Count > 1 || next(root).Contains(root))
                cycles.Add([.. part.OrderBy(s => s.Ordinal)]);
        }
    }
}
