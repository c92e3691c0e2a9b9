namespace AssessDsl.Compiler.Emit.Model;

/// <summary>A name that leads to what it names, where that is on the page.</summary>
/// <param name="Text">The name.</param>
/// <param name="Href">Where it leads, or null.</param>
internal sealed record Link(string Text, string? Href) : Part
{
    /// <summary>Whether it is a date, a number or a word of the page itself, which runs as the text around it does.</summary>
    public bool IsPlain { get; private init; }

    /// <summary>A date, a number or a word of the page itself.</summary>
    public static Link Plain(string text) => new(text, null) { IsPlain = true };
}
