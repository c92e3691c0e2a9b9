namespace AssessDsl.Compiler.Emit.Model;

/// <summary>One line of a description list.</summary>
/// <param name="Label">What the values are.</param>
/// <param name="Values">Names and short texts, which are listed with commas.</param>
/// <param name="Lines">Prose in place of them, each on a line of its own.</param>
internal sealed record Fact(string Label, IReadOnlyList<Link> Values, IReadOnlyList<Markup> Lines) : Part;
