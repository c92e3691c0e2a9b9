using System.Collections.Immutable;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>Something that a brief shows.</summary>
public abstract record ContentItem;

/// <summary>A section with its own content.</summary>
/// <param name="Title">The section's title.</param>
/// <param name="Content">What it shows, in order.</param>
/// <param name="Syntax">The section in its file.</param>
public sealed record SectionContent(string Title, ImmutableArray<ContentItem> Content, SectionSyntax Syntax) : ContentItem;

/// <summary>A piece of prose.</summary>
/// <param name="Text">The prose.</param>
public sealed record TextContent(TextValue Text) : ContentItem;

/// <summary>A declaration, included from elsewhere or standing in the brief itself.</summary>
/// <param name="Declaration">What is shown.</param>
/// <param name="IsInline">Whether it is declared where it is shown.</param>
/// <param name="Syntax">The include or the declaration in the file of the brief.</param>
public sealed record DeclarationContent(DeclarationSymbol Declaration, bool IsInline, SyntaxNode Syntax) : ContentItem;
