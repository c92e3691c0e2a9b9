namespace AssessDsl.Compiler.Emit.Layout;

/// <summary>
/// A drawing of a graph in layers after Sugiyama: each node a layer behind all that it leads to, few crossings,
/// short lines. The same input gives the same drawing, in whole numbers.
/// </summary>
internal sealed class LayeredGraph
{
    private const int Sweeps = 12;

    private readonly List<Vertex> _vertices = [];
    private readonly List<Vertex[]> _layers = [];

    private LayeredGraph() { }

    /// <summary>Lays out a graph.</summary>
    /// <param name="heights">The height of each node.</param>
    /// <param name="edges">Pairs of nodes, from the later layer to the earlier one.</param>
    /// <param name="gap">The space between two nodes of a layer.</param>
    /// <param name="sheet">A distance after which, again and again, the drawing can be cut without cutting a node.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static LayeredGraph Create(
        IReadOnlyList<int> heights, IReadOnlyList<(int From, int To)> edges, int gap, int sheet, CancellationToken cancellationToken)
    {
        var graph = new LayeredGraph();
        foreach (var height in heights)
            graph._vertices.Add(new(height));
        var acyclic = Ranking.WithoutCycles(heights.Count, edges);
        var ranks = Ranking.Rank(heights.Count, acyclic);
        for (var i = 0; i < heights.Count; i++)
            graph._vertices[i].Layer = ranks[i];
        graph.Routes = [.. acyclic.Select(edge => graph.Connect(edge.From, edge.To))];
        graph.Arrange(gap, sheet, cancellationToken);
        return graph;
    }

    /// <summary>How many layers some nodes and edges take.</summary>
    public static int CountLayers(int nodes, IReadOnlyList<(int From, int To)> edges) =>
        Ranking.Rank(nodes, Ranking.WithoutCycles(nodes, edges)).DefaultIfEmpty().Max() + 1;

    /// <summary>For each edge, the vertices that it passes, from its start to its end.</summary>
    public IReadOnlyList<IReadOnlyList<Vertex>> Routes { get; private set; } = [];

    /// <summary>The height of the drawing.</summary>
    public int Height { get; private set; }

    /// <summary>A node of the graph by its number.</summary>
    public Vertex this[int node] => _vertices[node];

    private Vertex[] Connect(int from, int to)
    {
        var route = new List<Vertex> { _vertices[from] };
        for (var layer = _vertices[from].Layer - 1; layer > _vertices[to].Layer; layer--)
        {
            var bend = new Vertex(0) { Layer = layer };
            _vertices.Add(bend);
            route.Add(bend);
        }
        route.Add(_vertices[to]);
        for (var i = 1; i < route.Count; i++)
        {
            route[i - 1].Before.Add(route[i]);
            route[i].After.Add(route[i - 1]);
        }
        return [.. route];
    }

    private void Arrange(int gap, int sheet, CancellationToken cancellationToken)
    {
        foreach (var layer in _vertices.GroupBy(v => v.Layer).OrderBy(g => g.Key))
            _layers.Add([.. layer]);
        ReduceCrossings(cancellationToken);
        foreach (var layer in _layers)
            Placement.Stack(layer, gap);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var layer in sweep % 2 == 0 ? _layers : Enumerable.Reverse(_layers))
                Placement.MoveTowardsNeighbours(layer, gap);
        }
        var top = _vertices.Count == 0 ? 0 : _vertices.Min(v => v.Top);
        foreach (var vertex in _vertices)
            vertex.Top -= top;
        foreach (var layer in _layers)
            Placement.MoveOffCuts(layer, gap, sheet);
        foreach (var route in Routes)
            Placement.Straighten(route, _layers, gap);
        Height = _vertices.Count == 0 ? 0 : _vertices.Max(v => v.Top + v.Height);
    }

    private void ReduceCrossings(CancellationToken cancellationToken)
    {
        Number();
        var best = _layers.Select(layer => layer.ToArray()).ToArray();
        var fewest = Crossings.Count(_layers);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isForward = sweep % 2 == 0;
            for (var i = 1; i < _layers.Count; i++)
            {
                var layer = isForward ? i : _layers.Count - 1 - i;
                _layers[layer] = [.. _layers[layer].OrderBy(v => Barycentre(v, isForward ? v.Before : v.After)).ThenBy(v => v.Position)];
                Number(_layers[layer]);
            }
            if (Crossings.Count(_layers) is var count && count < fewest)
                (fewest, best) = (count, [.. _layers.Select(layer => layer.ToArray())]);
        }
        for (var i = 0; i < best.Length; i++)
            _layers[i] = best[i];
        Number();
    }

    private void Number()
    {
        foreach (var layer in _layers)
            Number(layer);
    }

    private static void Number(Vertex[] layer)
    {
        for (var i = 0; i < layer.Length; i++)
            layer[i].Position = i;
    }

    private static double Barycentre(Vertex vertex, List<Vertex> neighbours) =>
        neighbours.Count == 0 ? vertex.Position : neighbours.Average(n => n.Position);
}

/// <summary>A node of a layered drawing, or a place where a line passes a layer.</summary>
internal sealed class Vertex(int height)
{
    public int Layer { get; set; }

    /// <summary>The place in the layer, from zero.</summary>
    public int Position { get; set; }

    public int Height { get; } = height;

    public int Top { get; set; }

    public int Middle => Top + Height / 2;

    /// <summary>What it is connected with in the layer before.</summary>
    public List<Vertex> Before { get; } = [];

    /// <summary>What it is connected with in the layer behind.</summary>
    public List<Vertex> After { get; } = [];
}
