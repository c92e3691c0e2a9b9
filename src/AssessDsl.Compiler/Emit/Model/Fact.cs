namespace AssessDsl.Compiler.Emit.Model;

/// <summary>One line of a description list.</summary>
/// <param name="Label">What the values are.</param>
/// <param name="Values">The values; more than one are listed with commas.</param>
internal sealed record Fact(string Label, IReadOnlyList<FactValue> Values) : Part
{
    /// <summary>Whether a value is prose, so that each stands on a line of its own.</summary>
    public bool IsProse => Values.Any(value => value.Prose is not null);
}

/// <summary>A value in a description list: a name, a text, or prose.</summary>
/// <param name="Link">The text, which may lead somewhere.</param>
/// <param name="Prose">Prose in place of a text.</param>
internal sealed record FactValue(Link? Link, Markup? Prose) : Part
{
    public static FactValue Of(string text) => new(new Link(text, null), null);

    public static FactValue Of(Link link) => new(link, null);

    public static FactValue Of(Markup prose) => new(null, prose);
}
