namespace AssessDsl.Compiler.Emit.Layout;

/// <summary>Places the nodes of one layer below each other.</summary>
internal static class Placement
{
    /// <summary>Stacks the nodes without further thought.</summary>
    public static void Stack(Vertex[] layer, int gap)
    {
        var top = 0;
        foreach (var vertex in layer)
        {
            vertex.Top = top;
            top += vertex.Height + gap;
        }
    }

    /// <summary>
    /// Moves each node as near to the middle of its neighbours as the order and the gaps allow: where nodes push each
    /// other, a block of them stands at the mean of what they want (pool adjacent violators).
    /// </summary>
    public static void MoveTowardsNeighbours(Vertex[] layer, int gap)
    {
        var blocks = new List<(double Sum, int Count)>();
        var offset = 0;
        var offsets = new int[layer.Length];
        for (var i = 0; i < layer.Length; i++)
        {
            offsets[i] = offset;
            offset += layer[i].Height + gap;
            blocks.Add((Wanted(layer[i]) - offsets[i], 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count >= blocks[^1].Sum / blocks[^1].Count)
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }
        var next = 0;
        foreach (var (sum, count) in blocks)
        {
            var start = (int)Math.Round(sum / count, MidpointRounding.AwayFromZero);
            for (var i = 0; i < count; i++, next++)
                layer[next].Top = start + offsets[next];
        }
    }

    /// <summary>Moves nodes down that would be cut where a sheet ends, and those below them as far as they must give way.</summary>
    public static void MoveOffCuts(Vertex[] layer, int gap, int sheet)
    {
        var free = 0;
        foreach (var vertex in layer)
        {
            vertex.Top = Math.Max(vertex.Top, free);
            var end = (vertex.Top / sheet + 1) * sheet;
            if (vertex.Top + vertex.Height > end - gap && vertex.Height < sheet - gap)
                vertex.Top = end;
            free = vertex.Top + vertex.Height + gap;
        }
    }

    /// <summary>Lets a line run straight through the layers that it passes, where the nodes leave room for that.</summary>
    public static void Straighten(IReadOnlyList<Vertex> route, IReadOnlyList<Vertex[]> layers, int gap)
    {
        var bends = route.Skip(1).SkipLast(1).ToArray();
        if (bends.Length < 2)
            return;
        var (highest, lowest) = (int.MinValue, int.MaxValue);
        foreach (var bend in bends)
        {
            var layer = layers[bend.Layer];
            if (bend.Position > 0)
                highest = Math.Max(highest, layer[bend.Position - 1].Top + layer[bend.Position - 1].Height + gap);
            if (bend.Position < layer.Length - 1)
                lowest = Math.Min(lowest, layer[bend.Position + 1].Top - gap);
        }
        if (highest > lowest)
            return;
        var top = Math.Clamp((int)bends.Average(bend => bend.Top), highest, lowest);
        foreach (var bend in bends)
            bend.Top = top;
    }

    private static long SumOfMiddles(List<Vertex> vertices)
    {
        var sum = 0L;
        foreach (var vertex in vertices)
            sum += vertex.Middle;
        return sum;
    }

    private static double Wanted(Vertex vertex)
    {
        var count = vertex.Before.Count + vertex.After.Count;
        return count == 0 ? vertex.Top : (double)(SumOfMiddles(vertex.Before) + SumOfMiddles(vertex.After)) / count - vertex.Height / 2.0;
    }
}
