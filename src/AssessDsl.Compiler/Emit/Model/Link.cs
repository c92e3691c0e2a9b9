namespace AssessDsl.Compiler.Emit.Model;

/// <summary>A name that leads to what it names, where that is on the page.</summary>
/// <param name="Text">The name.</param>
/// <param name="Href">Where it leads, or null.</param>
internal sealed record Link(string Text, string? Href) : Part;
