namespace AssessDsl.Compiler.Emit.Model;

/// <summary>A judgment with everything that a reader needs to weigh it.</summary>
internal sealed record AssessmentCard() : Card("card-assessment")
{
    public required Likelihood? Likelihood { get; init; }

    public required Confidence? Confidence { get; init; }

    public required IReadOnlyList<Evidence> Because { get; init; }

    public required IReadOnlyList<Evidence> Despite { get; init; }

    public required IReadOnlyList<Earlier> Replaces { get; init; }

    public required IReadOnlyList<Link> ReplacedBy { get; init; }

    /// <summary>Why the judgment changed, or null.</summary>
    public required Markup? Change { get; init; }

    public required IReadOnlyList<Outcome> Outcomes { get; init; }
}

/// <summary>A piece of evidence for or against a judgment.</summary>
/// <param name="Link">Its title.</param>
/// <param name="Strength">How much it weighs, from 1 to 3.</param>
/// <param name="Note">Why it weighs so much, or null.</param>
/// <param name="Details">
/// How much it weighs and what it is, in words; the date and status of an event, the likelihood of a judgment, that a clause is absent.
/// </param>
/// <param name="Sources">The sources underneath.</param>
internal sealed record Evidence(Link Link, int Strength, string? Note, string Details, IReadOnlyList<NoteReference> Sources) : Part;

/// <summary>An earlier judgment that a later one replaces.</summary>
/// <param name="Link">Its title.</param>
/// <param name="Likelihood">Its likelihood, in words.</param>
/// <param name="Confidence">Its confidence, in words.</param>
/// <param name="Date">The day that it spoke from, or null.</param>
internal sealed record Earlier(Link Link, string? Likelihood, string? Confidence, string? Date) : Part;

/// <summary>How a judgment turned out.</summary>
/// <param name="Id">The resolution's anchor.</param>
/// <param name="Name">The option's name, such as <c>did_not_occur</c>.</param>
/// <param name="Result">The same in words.</param>
/// <param name="Title">What happened, in a few words, or null.</param>
/// <param name="Date">The day when it was known.</param>
/// <param name="Texts">What there is to say about it.</param>
/// <param name="Sources">Where it is known from.</param>
/// <param name="Tags">Words to find it by.</param>
internal sealed record Outcome(
    string? Id, string Name, string Result, string? Title, string? Date, IReadOnlyList<Markup> Texts, IReadOnlyList<NoteReference> Sources, IReadOnlyList<string> Tags) : Part;
