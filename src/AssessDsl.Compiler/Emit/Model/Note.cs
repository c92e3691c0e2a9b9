namespace AssessDsl.Compiler.Emit.Model;

/// <summary>A number that leads to a source.</summary>
/// <param name="Number">The note's number.</param>
/// <param name="Href">Where the note is.</param>
/// <param name="Rating">The source's rating in the Admiralty code, such as <c>C3</c>, or null.</param>
/// <param name="Anchor">An anchor for the way back, at the first reference only.</param>
internal sealed record NoteReference(int Number, string Href, string? Rating, string? Anchor) : Part;

/// <summary>A source among the notes.</summary>
internal sealed record Note : Part
{
    /// <summary>The anchor; null where a card on the page has it.</summary>
    public required string? Id { get; init; }

    public required int Number { get; init; }

    /// <summary>The way back to the first citation, or null.</summary>
    public required string? BackHref { get; init; }

    public required string Title { get; init; }

    /// <summary>The full stop behind the title, unless it ends a sentence by itself.</summary>
    public string TitleStop => StopAfter(Title);

    /// <summary>The same behind the details.</summary>
    public string DetailsStop => StopAfter(Details.LastOrDefault()?.Text);

    /// <summary>The same behind what it repeats.</summary>
    public string RepeatsStop => StopAfter(Repeats.LastOrDefault()?.Text);

    /// <summary>The address, where it is one that a reader may safely follow.</summary>
    public required string? Url { get; init; }

    /// <summary>Publisher, authors, type and dates, in the order in which they are printed.</summary>
    public required IReadOnlyList<Link> Details { get; init; }

    public required string? Reliability { get; init; }

    public required string? Credibility { get; init; }

    /// <summary>What a kind of the project's own says beyond that.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>The sources that it repeats.</summary>
    public required IReadOnlyList<Link> Repeats { get; init; }

    /// <summary>The other notes that trace back to the same source as this one.</summary>
    public required IReadOnlyList<NoteReference> SameRoot { get; init; }

    public required IReadOnlyList<Markup> Texts { get; init; }

    public required IReadOnlyList<NoteReference> Sources { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    private static string StopAfter(string? text) => text?.TrimEnd('”', '“', '"', '’', '\'', '»') is [.., '.' or '?' or '!' or '…'] ? "" : ".";
}
