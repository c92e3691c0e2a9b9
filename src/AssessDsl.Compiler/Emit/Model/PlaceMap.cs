namespace AssessDsl.Compiler.Emit.Model;

/// <summary>Places on a map.</summary>
/// <param name="Width">The width of the drawing.</param>
/// <param name="Height">Its height.</param>
/// <param name="Land">The land as an SVG path.</param>
/// <param name="ScaleLength">The length of the scale's line.</param>
/// <param name="Scale">What it stands for, such as "50 km".</param>
/// <param name="Points">The places.</param>
/// <param name="Title">What the map shows closer, or null for the whole.</param>
internal sealed record PlaceMap(int Width, int Height, string Land, int ScaleLength, string Scale, IReadOnlyList<MapPoint> Points, string? Title) : Part;

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
