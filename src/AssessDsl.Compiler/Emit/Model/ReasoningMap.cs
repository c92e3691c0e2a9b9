namespace AssessDsl.Compiler.Emit.Model;

/// <summary>Judgments, what they rest on and what speaks against them, as a drawing.</summary>
/// <param name="Id">The anchor of the drawing.</param>
/// <param name="Width">The width of the drawing.</param>
/// <param name="Height">Its height.</param>
/// <param name="Groups">The boxes, those of one sheet apart from those of the next: a sheet that repeats all of them takes a browser minutes to print.</param>
/// <param name="Edges">The lines between them.</param>
/// <param name="Sheets">The parts in which it is printed; none where it fits on a sheet of paper.</param>
internal sealed record ReasoningMap(string Id, int Width, int Height, IReadOnlyList<IReadOnlyList<MapNode>> Groups, IReadOnlyList<MapEdge> Edges, IReadOnlyList<MapSheet> Sheets) : Part;

/// <summary>A part of a drawing that fits on a sheet of paper.</summary>
/// <param name="X">Its left side.</param>
/// <param name="Y">Its upper side.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal sealed record MapSheet(int X, int Y, int Width, int Height) : Part
{
    /// <summary>Whether a node stands in it.</summary>
    public bool Shows(MapNode node) => node.X >= X && node.X < X + Width && node.Y >= Y && node.Y < Y + Height;
}

/// <summary>A judgment or a piece of evidence in a box.</summary>
internal sealed record MapNode : Part
{
    public required string Href { get; init; }

    public required int X { get; init; }

    public required int Y { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>How likely a judgment is, as an SVG path along the foot of the box; null for evidence.</summary>
    public required string? Band { get; init; }

    /// <summary>The title in lines that fit into the box.</summary>
    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>What it is, or how likely a judgment is, in lines that fit.</summary>
    public required IReadOnlyList<string> Remark { get; init; }
}

/// <summary>A line from evidence to the judgment that it bears on.</summary>
/// <param name="Path">The line as an SVG path.</param>
/// <param name="Style">Its classes: <c>against</c> where it speaks against the judgment, and <c>w1</c> or <c>w3</c> for a weight that is not moderate; or null.</param>
internal sealed record MapEdge(string Path, string? Style) : Part;
