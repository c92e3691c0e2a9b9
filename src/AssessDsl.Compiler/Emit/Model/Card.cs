namespace AssessDsl.Compiler.Emit.Model;

/// <summary>Something that stands in a section; the template of that name shows it.</summary>
/// <param name="Template">The name of the template.</param>
internal abstract record Block(string Template) : Part;

/// <summary>Prose in a section.</summary>
/// <param name="Html">The prose.</param>
internal sealed record Prose(Markup Html) : Block("prose");

/// <summary>A declaration as a card.</summary>
internal record Card(string Template) : Block(Template)
{
    /// <summary>The anchor, which is the full id; null where the card stands on the page a second time.</summary>
    public required string? Id { get; init; }

    /// <summary>What the declaration is, in words.</summary>
    public required string Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The level of the card's heading, 2 to 6.</summary>
    public required int Level { get; init; }

    /// <summary>The level of headings in the card.</summary>
    public int InnerLevel => Math.Min(Level + 1, 6);

    public required IReadOnlyList<Markup> Texts { get; init; }

    /// <summary>Where an event or agreement stands, in words, or null.</summary>
    public string? Status { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<NoteReference> Sources { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }
}
