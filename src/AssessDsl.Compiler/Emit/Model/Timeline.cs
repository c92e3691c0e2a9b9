namespace AssessDsl.Compiler.Emit.Model;

/// <summary>The events of a page and the horizons of its judgments on one axis; positions are percentages of its length.</summary>
/// <param name="Ticks">The marks of the axis.</param>
/// <param name="Now">Where the brief's own day stands, or null.</param>
/// <param name="Groups">The rows; where there are many, those of one period apart from the next.</param>
internal sealed record Timeline(IReadOnlyList<Tick> Ticks, string? Now, IReadOnlyList<TimelineGroup> Groups) : Part;

/// <summary>A mark of the axis.</summary>
/// <param name="At">Its place.</param>
/// <param name="Anchor">Which part of the label stands there: at the ends of the axis it must not stick out.</param>
/// <param name="Label">The date there.</param>
internal sealed record Tick(string At, string Anchor, string Label) : Part;

/// <summary>Rows of one period.</summary>
/// <param name="Title">The period; null where all rows stand together.</param>
/// <param name="IsOpen">Whether they lie open from the start.</param>
/// <param name="Count">How many events and judgments they show.</param>
/// <param name="Marks">All rows in one, as an SVG path over the axis, to be seen while they are folded; or null.</param>
/// <param name="Rows">The rows, in the order of time.</param>
internal sealed record TimelineGroup(string? Title, bool IsOpen, int Count, string? Marks, IReadOnlyList<TimelineRow> Rows) : Part;

/// <summary>An event or the horizon of a judgment, or several of the same time.</summary>
internal sealed record TimelineRow : Part
{
    public required IReadOnlyList<Link> Links { get; init; }

    /// <summary>When, in words.</summary>
    public required string When { get; init; }

    /// <summary>Whether it is how far a judgment reaches, not an event.</summary>
    public required bool IsHorizon { get; init; }

    /// <summary>The class of a bar that is a <c>horizon</c> or comes <c>from-before</c> or goes <c>to-after</c> the axis, else null.</summary>
    public required string? Style { get; init; }

    /// <summary>Where the point is or the bar begins.</summary>
    public required string Start { get; init; }

    /// <summary>Where the bar ends; null for a point.</summary>
    public required string? End { get; init; }
}
