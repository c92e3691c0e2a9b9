using System.Collections.Immutable;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Symbols;

/// <summary>Prose in Markdown, with what it mentions and cites.</summary>
/// <param name="Source">The text and where its characters stand in the file.</param>
/// <param name="Mentions">The mentions in order, those that name nothing included.</param>
/// <param name="Citations">The citations in order, those that name nothing included.</param>
/// <param name="Syntax">Where it is written.</param>
public sealed record TextValue(DecodedText Source, ImmutableArray<Mention> Mentions, ImmutableArray<Citation> Citations, ValueSyntax? Syntax) : Value(Syntax)
{
    /// <summary>The prose as written, in Markdown with mentions and citations.</summary>
    public string Markdown => Source.Value;

    internal override bool IsBlank => string.IsNullOrWhiteSpace(Markdown);
}

/// <summary><c>@name</c> or <c>@name[other words]</c> in prose.</summary>
/// <param name="Target">What is mentioned; null when the name names nothing.</param>
/// <param name="Path">The names joined by dots, as written.</param>
/// <param name="Span">Where the whole mention stands in <see cref="TextValue.Markdown"/>.</param>
/// <param name="NameSpan">Where the names stand in the file.</param>
public sealed record Mention(DeclarationSymbol? Target, string Path, TextSpan Span, TextSpan NameSpan);

/// <summary><c>[@source, p. 4]</c> in prose.</summary>
/// <param name="Target">The source; null when the name names none.</param>
/// <param name="Path">The names joined by dots, as written.</param>
/// <param name="Locator">Where in the source, such as <c>p. 4</c>, or null.</param>
/// <param name="Span">Where the whole citation stands in <see cref="TextValue.Markdown"/>.</param>
/// <param name="NameSpan">Where the names stand in the file.</param>
public sealed record Citation(DeclarationSymbol? Target, string Path, string? Locator, TextSpan Span, TextSpan NameSpan);
