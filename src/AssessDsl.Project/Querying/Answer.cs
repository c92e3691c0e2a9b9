using System.Collections.Immutable;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Project.Querying;

/// <summary>A declaration that was asked for, and what became of it.</summary>
/// <param name="Heading">What it is called in the last edition that has it.</param>
/// <param name="History">The first edition that has it, and each in which it is not what it was in the one before.</param>
/// <param name="Stands">The editions that have it, by their numbers.</param>
/// <param name="Applies">Those in which the question applies to it.</param>
public sealed record Answer(Heading Heading, ImmutableArray<Moment> History, ImmutableArray<Stretch> Stands, ImmutableArray<Stretch> Applies);

/// <summary>What became of a declaration in one edition.</summary>
/// <param name="Edition">The number of the edition.</param>
/// <param name="Changes">What changed since the one before; nothing in the first of all, where it stands.</param>
/// <param name="Tags">A judgment's likelihood, confidence and horizon there, as far as it has them.</param>
public sealed record Moment(int Edition, ImmutableArray<Change> Changes, ImmutableArray<Tag> Tags);

/// <summary>A tag of a judgment.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">What it is, as a person reads it.</param>
public sealed record Tag(string Property, string Value);

/// <summary>Editions one after the other.</summary>
/// <param name="First">The number of the first.</param>
/// <param name="Last">The number of the last.</param>
public readonly record struct Stretch(int First, int Last)
{
    /// <summary>How many there are.</summary>
    public int Count => Last - First + 1;
}
