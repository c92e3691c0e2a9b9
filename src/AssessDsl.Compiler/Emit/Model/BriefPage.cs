namespace AssessDsl.Compiler.Emit.Model;

/// <summary>The page of a brief, from head to foot.</summary>
internal sealed record BriefPage : Part
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string? Classification { get; init; }

    /// <summary>What the brief as a whole is known from.</summary>
    public required IReadOnlyList<NoteReference> Sources { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required Link? Publisher { get; init; }

    public required IReadOnlyList<Link> Authors { get; init; }

    public required string Date { get; init; }

    /// <summary>The date as machines read it.</summary>
    public required string IsoDate { get; init; }

    /// <summary>How long it takes to read, such as "4 minutes".</summary>
    public required string ReadingTime { get; init; }

    /// <summary>What the page is about, in a sentence or two.</summary>
    public required string Description { get; init; }

    public required Link? Previous { get; init; }

    public required string? PreviousDate { get; init; }

    /// <summary>What changed since the edition before.</summary>
    public required Changes Changes { get; init; }

    public required IReadOnlyList<Takeaway> Takeaways { get; init; }

    /// <summary>Sections, and what stands before, between and after them, in the order of the brief.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The sections among the blocks.</summary>
    public IEnumerable<Section> Sections => Blocks.OfType<Section>();

    /// <summary>Whether an agreement or a question has a card.</summary>
    public bool HasComparisons => CardsIn(Blocks).Concat(Appendix).Any(card => card is AgreementCard or QuestionCard);

    /// <summary>The agreements compared: one matrix, or several where it would be too wide.</summary>
    public required IReadOnlyList<ClauseMatrix> ClauseMatrices { get; init; }

    public required Timeline? Timeline { get; init; }

    /// <summary>The map of the reasoning, and behind a large one that folds evidence the same with all of it.</summary>
    public required IReadOnlyList<IReadOnlyList<ReasoningMap>> ReasoningMaps { get; init; }

    /// <summary>What the page refers to without a section that shows it.</summary>
    public required IReadOnlyList<Card> Appendix { get; init; }

    public required IReadOnlyList<Entry> Actors { get; init; }

    public required IReadOnlyList<Entry> Places { get; init; }

    /// <summary>The map of the places, and closer ones of where many stand together.</summary>
    public required IReadOnlyList<PlaceMap> PlaceMaps { get; init; }

    public required IReadOnlyList<Note> Notes { get; init; }

    public required IReadOnlyList<ScaleTable> Scales { get; init; }

    /// <summary>Whether an index stands beside the page.</summary>
    public bool HasIndex { get; init; }

    /// <summary>The page for machines: schema.org in JSON-LD.</summary>
    public required Markup StructuredData { get; init; }

    private static IEnumerable<Card> CardsIn(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block => block is Section section ? CardsIn(section.Blocks) : block is Card card ? [card] : Enumerable.Empty<Card>());
}

/// <summary>A section of a brief.</summary>
/// <param name="Anchor">The section's anchor.</param>
/// <param name="Title">The title; null where it is blank.</param>
/// <param name="Level">The level of its heading, 2 to 6.</param>
/// <param name="Blocks">What it shows, in order.</param>
internal sealed record Section(string Anchor, string? Title, int Level, IReadOnlyList<Block> Blocks) : Block("section");

/// <summary>What a reader has to know.</summary>
/// <param name="Link">The statement, which leads to where the brief treats it.</param>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Remark">The date of an event, the status of an agreement, that a clause is absent; or null.</param>
/// <param name="Likelihood">The likelihood of a judgment.</param>
/// <param name="Confidence">The confidence of a judgment.</param>
internal sealed record Takeaway(Link Link, string Kind, string? Remark, Likelihood? Likelihood, Confidence? Confidence) : Part;

/// <summary>What changed since the edition before.</summary>
/// <param name="Revised">The judgments that take the place of earlier ones.</param>
/// <param name="Added">The judgments that are new.</param>
/// <param name="LeftOut">Those of it that are neither here nor replaced.</param>
internal sealed record Changes(IReadOnlyList<Change> Revised, IReadOnlyList<Change> Added, IReadOnlyList<Link> LeftOut) : Part;

/// <summary>A judgment that the edition before did not have.</summary>
/// <param name="Link">The judgment.</param>
/// <param name="Now">Its likelihood and confidence, in words.</param>
/// <param name="Before">What it replaces; empty for a new one.</param>
/// <param name="Reason">Why it changed, or null.</param>
internal sealed record Change(Link Link, string Now, IReadOnlyList<Earlier> Before, Markup? Reason) : Part;

/// <summary>An actor or place that the page names.</summary>
internal sealed record Entry : Part
{
    /// <summary>The anchor; null where a card on the page has it.</summary>
    public required string? Id { get; init; }

    public required string Title { get; init; }

    public required IReadOnlyList<string> OtherNames { get; init; }

    /// <summary>What it is, in words.</summary>
    public required string Type { get; init; }

    /// <summary>A role, a place on the globe: what needs no label.</summary>
    public required IReadOnlyList<Link> Details { get; init; }

    public required bool IsActor { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<Markup> Texts { get; init; }

    public required IReadOnlyList<NoteReference> Sources { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }
}

/// <summary>A scale that judgments on the page use.</summary>
/// <param name="Id">The scale's anchor; null where a card on the page has it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Terms">The likelihood terms, from the least likely.</param>
/// <param name="Confidences">The confidence terms, from the lowest.</param>
internal sealed record ScaleTable(string? Id, string Title, IReadOnlyList<ScaleTerm> Terms, IReadOnlyList<Confidence> Confidences) : Part;

/// <summary>A likelihood term in the table of its scale.</summary>
/// <param name="Bar">The term and its range.</param>
/// <param name="Words">The words that mean it.</param>
internal sealed record ScaleTerm(Likelihood Bar, IReadOnlyList<string> Words) : Part;
