namespace AssessDsl.Compiler.Emit.Layout;

/// <summary>Spreads the ends of lines over the sides of the nodes, so that they can be told apart.</summary>
internal static class Ports
{
    /// <summary>Where each route leaves its first node and reaches its last one.</summary>
    public static IReadOnlyList<(int Out, int In)> Of(IReadOnlyList<IReadOnlyList<Vertex>> routes)
    {
        var outs = new int[routes.Count];
        var ins = new int[routes.Count];
        var numbers = Enumerable.Range(0, routes.Count).ToArray();
        foreach (var group in numbers.GroupBy(i => routes[i][0]))
            Spread(group.Key, group.OrderBy(i => routes[i][1].Middle).ThenBy(i => i), outs);
        foreach (var group in numbers.GroupBy(i => routes[i][^1]))
            Spread(group.Key, group.OrderBy(i => routes[i][^2].Middle).ThenBy(i => i), ins);
        return [.. outs.Zip(ins)];
    }

    private static void Spread(Vertex vertex, IEnumerable<int> routes, int[] ports)
    {
        var ordered = routes.ToArray();
        for (var i = 0; i < ordered.Length; i++)
            ports[ordered[i]] = vertex.Top + vertex.Height * (i + 1) / (ordered.Length + 1);
    }
}
