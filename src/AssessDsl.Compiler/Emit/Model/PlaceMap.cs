namespace AssessDsl.Compiler.Emit.Model;

/// <summary>Places on a map.</summary>
internal sealed record PlaceMap : Part
{
    /// <summary>What the map shows closer, or null for the whole.</summary>
    public required string? Title { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Where the map begins: below the upper side where a pole is in sight.</summary>
    public required int Top { get; init; }

    /// <summary>Where it ends.</summary>
    public required int Bottom { get; init; }

    /// <summary>The land as an SVG path.</summary>
    public required string Land { get; init; }

    /// <summary>The lines of round degrees as an SVG path.</summary>
    public required string Grid { get; init; }

    public required IReadOnlyList<MapLabel> GridLabels { get; init; }

    /// <summary>The length of the scale's line.</summary>
    public required int ScaleLength { get; init; }

    /// <summary>What it stands for, such as "50 km".</summary>
    public required string Scale { get; init; }

    public required IReadOnlyList<MapPoint> Points { get; init; }
}

/// <summary>A place on a map, or several that stand too close to be told apart.</summary>
/// <param name="Href">Where it leads.</param>
/// <param name="Title">The names of all of them.</param>
/// <param name="X">The place across.</param>
/// <param name="Y">The place down.</param>
/// <param name="Label">The label, or null where it would cover another one.</param>
internal sealed record MapPoint(string Href, string Title, int X, int Y, MapLabel? Label) : Part;

/// <summary>A label beside a place.</summary>
/// <param name="Text">The text.</param>
/// <param name="X">Where it stands across.</param>
/// <param name="Y">Where its baseline is.</param>
/// <param name="Anchor">Which part of it stands there.</param>
internal sealed record MapLabel(string Text, int X, int Y, string Anchor) : Part;
