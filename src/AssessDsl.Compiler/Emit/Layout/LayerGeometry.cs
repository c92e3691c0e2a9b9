using System.Globalization;

namespace AssessDsl.Compiler.Emit.Layout;

/// <summary>Where the layers of a drawing stand beside each other, and how lines run between them.</summary>
/// <param name="Margin">The space left of the first layer.</param>
/// <param name="NodeWidth">The width of every node.</param>
/// <param name="LayerGap">The space between two layers.</param>
internal sealed record LayerGeometry(int Margin, int NodeWidth, int LayerGap)
{
    /// <summary>The left side of a layer.</summary>
    public int LeftOf(int layer) => Margin + layer * (NodeWidth + LayerGap);

    /// <summary>A smooth line, as an SVG path, between the sides that two nodes turn to each other, straight where it passes a layer.</summary>
    public string PathOf(IReadOnlyList<Vertex> route, (int Out, int In) ports, int top)
    {
        // Evidence stands right of its judgment, except where the two rest on each other.
        var isLeftwards = route[0].Layer > route[^1].Layer;
        var (near, far) = isLeftwards ? (0, NodeWidth) : (NodeWidth, 0);
        var bend = isLeftwards ? -LayerGap / 2 : LayerGap / 2;
        var (x, y) = (LeftOf(route[0].Layer) + near, top + ports.Out);
        var (path, straight) = ($"M{x} {y}", "");
        for (var i = 1; i < route.Count; i++)
        {
            var (nextX, nextY) = (LeftOf(route[i].Layer) + far, top + (i == route.Count - 1 ? ports.In : route[i].Middle));
            if (nextY != y)
            {
                var (across, down) = (nextX - x, nextY - y);
                path += string.Create(CultureInfo.InvariantCulture, $"{straight}c{bend} 0{Next(across - bend)}{Next(down)}{Next(across)}{Next(down)}");
                straight = "";
            }
            else
                straight = $"H{nextX}";
            (x, y) = (LeftOf(route[i].Layer) + near, nextY);
            if (i < route.Count - 1)
                straight = $"H{x}";
        }
        return path + straight;
    }

    // A minus sign parts two numbers of a path as well as a space.
    private static string Next(int number) => number.ToString(number < 0 ? "0" : " 0", CultureInfo.InvariantCulture);
}
