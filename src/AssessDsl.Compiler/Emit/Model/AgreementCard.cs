namespace AssessDsl.Compiler.Emit.Model;

/// <summary>An agreement with its clauses.</summary>
internal sealed record AgreementCard() : Card("card-agreement")
{
    public required IReadOnlyList<Clause> Clauses { get; init; }
}

/// <summary>A clause of an agreement.</summary>
internal sealed record Clause : Part
{
    public required string? Id { get; init; }

    public required string Title { get; init; }

    public required bool IsAbsent { get; init; }

    /// <summary>The parties that it binds, where not all are.</summary>
    public required IReadOnlyList<Link> Binds { get; init; }

    public required IReadOnlyList<Markup> Texts { get; init; }

    public required IReadOnlyList<NoteReference> Sources { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }
}

/// <summary>Which agreement says something on which topic.</summary>
/// <param name="Agreements">The columns.</param>
/// <param name="Rows">The topics.</param>
internal sealed record ClauseMatrix(IReadOnlyList<Link> Agreements, IReadOnlyList<ClauseRow> Rows) : Part;

/// <summary>A topic across the agreements.</summary>
/// <param name="Topic">The topic, in words.</param>
/// <param name="Cells">What each agreement says.</param>
internal sealed record ClauseRow(string Topic, IReadOnlyList<ClauseCell> Cells) : Part;

/// <summary>What an agreement says on a topic.</summary>
/// <param name="State"><c>present</c>, <c>absent</c> or <c>not-stated</c>.</param>
/// <param name="Clauses">The clauses.</param>
internal sealed record ClauseCell(string State, IReadOnlyList<Link> Clauses) : Part;
