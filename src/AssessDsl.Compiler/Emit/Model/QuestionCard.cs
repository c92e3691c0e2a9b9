namespace AssessDsl.Compiler.Emit.Model;

/// <summary>A question with its hypotheses, those with the least against them first.</summary>
internal sealed record QuestionCard() : Card("card-question")
{
    public required IReadOnlyList<Hypothesis> Hypotheses { get; init; }

    /// <summary>The evidence against the hypotheses: one matrix, or several where it would be too wide; none without evidence.</summary>
    public required IReadOnlyList<HypothesisMatrix> Matrices { get; init; }
}

/// <summary>Which evidence speaks for and against which hypothesis.</summary>
/// <param name="Hypotheses">The columns.</param>
/// <param name="Rows">The evidence.</param>
internal sealed record HypothesisMatrix(IReadOnlyList<HypothesisColumn> Hypotheses, IReadOnlyList<HypothesisRow> Rows) : Part;

/// <summary>A hypothesis at the head of a matrix.</summary>
/// <param name="Letter">The letter that stands for it.</param>
/// <param name="Title">Its title.</param>
internal sealed record HypothesisColumn(string Letter, string Title) : Part;

/// <summary>A hypothesis of a question.</summary>
internal sealed record Hypothesis : Part
{
    public required string? Id { get; init; }

    /// <summary>The letter that stands for it in the matrix.</summary>
    public required string Letter { get; init; }

    public required string Title { get; init; }

    public required Likelihood? Likelihood { get; init; }

    public required IReadOnlyList<Markup> Texts { get; init; }

    public required IReadOnlyList<NoteReference> Sources { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    public required IReadOnlyList<Outcome> Outcomes { get; init; }
}

/// <summary>A piece of evidence across the hypotheses.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="Cells">What it says about each hypothesis.</param>
internal sealed record HypothesisRow(Link Evidence, IReadOnlyList<HypothesisCell> Cells) : Part;

/// <summary>What a piece of evidence says about a hypothesis.</summary>
/// <param name="State"><c>consistent</c>, <c>inconsistent</c>, <c>neutral</c> or <c>unrated</c>.</param>
/// <param name="Weight">How much it weighs, in words; null where it says nothing.</param>
/// <param name="Note">Why, or null.</param>
internal sealed record HypothesisCell(string State, string? Weight, string? Note) : Part;
