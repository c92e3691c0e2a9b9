namespace AssessDsl.Compiler.Emit.Model;

/// <summary>The page that leads to all briefs of a project, and the feed beside it.</summary>
internal sealed record IndexPage : Part
{
    /// <summary>Who publishes the briefs, or what they are called together where it is more than one.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the title is who publishes the briefs.</summary>
    public required bool IsOfOnePublisher { get; init; }

    /// <summary>Whether the feed has an author: its publisher, and the title where an entry would have none, which no feed may do.</summary>
    public bool HasAuthor => IsOfOnePublisher || Entries.Any(entry => entry.Authors.Count == 0);

    /// <summary>What the newest briefs are about.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// The feed as an address that no other thing has: by the namespace around the oldest brief's, which stays as briefs
    /// come and go.
    /// </summary>
    public required string Urn { get; init; }

    /// <summary>The day of the newest brief, as machines read it.</summary>
    public required string Updated { get; init; }

    /// <summary>The briefs, the newest first.</summary>
    public required IReadOnlyList<IndexEntry> Entries { get; init; }

    /// <summary>The actors that the briefs name.</summary>
    public required IReadOnlyList<Choice> Actors { get; init; }

    /// <summary>The tags of what the briefs show.</summary>
    public required IReadOnlyList<Choice> Tags { get; init; }

    /// <summary>The page for machines: schema.org in JSON-LD.</summary>
    public required Markup StructuredData { get; init; }
}

/// <summary>A brief in the index.</summary>
internal sealed record IndexEntry : Part
{
    /// <summary>The brief as an address that no other thing has.</summary>
    public required string Urn { get; init; }

    public required Link Link { get; init; }

    public required string Date { get; init; }

    public required string IsoDate { get; init; }

    /// <summary>The first moment of the date, as feeds want it.</summary>
    public required string Updated { get; init; }

    /// <summary>Who wrote it, else who publishes it; none where it does not say.</summary>
    public required IReadOnlyList<string> Authors { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<Takeaway> Takeaways { get; init; }

    /// <summary>The numbers of the actors that it names, with spaces between and around.</summary>
    public required string Actors { get; init; }

    /// <summary>The numbers of the tags of what it shows.</summary>
    public required string Tags { get; init; }
}

/// <summary>Something by which briefs can be chosen.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Title">What a reader chooses.</param>
internal sealed record Choice(int Number, string Title) : Part;
