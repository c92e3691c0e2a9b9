namespace AssessDsl.Compiler.Emit.Layout;

/// <summary>Finds the layer of each node of a graph.</summary>
internal static class Ranking
{
    /// <summary>The edges with those turned round that close a cycle, and without those from a node to itself.</summary>
    public static IReadOnlyList<(int From, int To)> WithoutCycles(int count, IReadOnlyList<(int From, int To)> edges)
    {
        var isDone = new bool[count];
        var position = new int[count];
        var order = 0;
        var next = edges.ToLookup(edge => edge.From, edge => edge.To);
        for (var root = 0; root < count; root++)
        {
            var open = new Stack<(int Node, IEnumerator<int> Next)>();
            if (!isDone[root])
                open.Push((root, next[root].GetEnumerator()));
            isDone[root] = true;
            while (open.TryPeek(out var top))
            {
                if (!top.Next.MoveNext())
                    position[open.Pop().Node] = order++;
                else if (!isDone[top.Next.Current])
                {
                    isDone[top.Next.Current] = true;
                    open.Push((top.Next.Current, next[top.Next.Current].GetEnumerator()));
                }
            }
        }
        return [.. edges.Where(edge => edge.From != edge.To).Select(edge => position[edge.From] > position[edge.To] ? edge : (edge.To, edge.From))];
    }

    /// <summary>The longest way from each node to one that leads nowhere.</summary>
    public static int[] Rank(int count, IReadOnlyList<(int From, int To)> acyclic)
    {
        var ranks = new int[count];
        var waiting = new int[count];
        var incoming = acyclic.ToLookup(edge => edge.To, edge => edge.From);
        foreach (var (from, _) in acyclic)
            waiting[from]++;
        var ready = new Queue<int>(Enumerable.Range(0, count).Where(node => waiting[node] == 0));
        while (ready.TryDequeue(out var node))
        {
            foreach (var from in incoming[node])
            {
                ranks[from] = Math.Max(ranks[from], ranks[node] + 1);
                if (--waiting[from] == 0)
                    ready.Enqueue(from);
            }
        }
        return ranks;
    }
}
