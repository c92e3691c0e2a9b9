using System.Collections.Immutable;

namespace AssessDsl.Project.Comparison;

/// <summary>What became of a declaration from one edition to the next.</summary>
public enum ChangeKind
{
    /// <summary>A judgment has another likelihood, confidence or horizon.</summary>
    Retagged,

    /// <summary>A judgment says it in other words.</summary>
    Reworded,

    /// <summary>A judgment rests on other evidence, or something is known from other sources.</summary>
    Reevidenced,

    /// <summary>A judgment has an outcome.</summary>
    Resolved,

    /// <summary>A source has another rating.</summary>
    Regraded,

    /// <summary>An agreement has a clause that it had not.</summary>
    ClauseAdded,

    /// <summary>An agreement lacks a clause that it had.</summary>
    ClauseRemoved,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>Something else of it changed.</summary>
    Changed,
}

/// <summary>Which way a property moved.</summary>
public enum Direction
{
    /// <summary>More likely, surer, later.</summary>
    Up,

    /// <summary>Less likely, less sure, earlier.</summary>
    Down,
}

/// <summary>A declaration that is not what it was.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Heading">What the declaration is called in the later edition, or in the earlier when it is gone.</param>
/// <param name="Differences">The properties that differ.</param>
public sealed record Change(ChangeKind Kind, Heading Heading, ImmutableArray<Difference> Differences)
{
    /// <summary>Why a judgment changed, as its author says; null when nobody says it.</summary>
    public string? Explanation { get; init; }

    /// <summary>The id of the resolution that says how a judgment turned out; null for other changes.</summary>
    public string? Resolution { get; init; }

    /// <summary>Whether an assessment moved and nobody says why. A hypothesis has no place for it.</summary>
    public bool IsUnexplained => Kind == ChangeKind.Retagged && Heading.Kind == "assessment" && Explanation is null;
}

/// <summary>A property that differs.</summary>
/// <param name="Property">The property.</param>
/// <param name="Before">What it was; null when it was not given.</param>
/// <param name="After">What it is; null when it is not given.</param>
public sealed record Difference(string Property, string? Before, string? After)
{
    /// <summary>Which way it moved; null when that cannot be said.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Whether two likelihoods' bands share more than an end point, or one is a point within the other; null where they are one, and for other properties.</summary>
    public bool? Overlaps { get; init; }
}
