namespace AssessDsl.Compiler.Emit.Layout;

/// <summary>Counts how often lines between neighbouring layers cross.</summary>
internal static class Crossings
{
    public static int Count(IReadOnlyList<Vertex[]> layers) => layers.Skip(1).Sum(Count);

    // The lines in the order of their starts: each pair whose ends are the other way round crosses.
    private static int Count(Vertex[] layer)
    {
        int[] ends = [.. layer.SelectMany(vertex => vertex.Before.Select(before => before.Position).Order())];
        if (ends.Length == 0)
            return 0;
        var tree = new int[ends.Max() + 2];
        var crossings = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            crossings += i;
            for (var at = ends[i] + 1; at > 0; at -= at & -at)
                crossings -= tree[at];
            for (var at = ends[i] + 1; at < tree.Length; at += at & -at)
                tree[at]++;
        }
        return crossings;
    }
}
