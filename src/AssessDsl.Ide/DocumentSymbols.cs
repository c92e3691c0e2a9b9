using System.Collections.Immutable;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide.Descriptions;

namespace AssessDsl.Ide;

/// <summary>An entry of a file's outline.</summary>
/// <param name="Name">The declared name, or a section's title.</param>
/// <param name="Title">The title of a declaration, empty without one; the type of a field.</param>
/// <param name="Kind">The word that it begins with; <c>field</c> for the field of a kind.</param>
/// <param name="Span">All of it.</param>
/// <param name="NameSpan">Its name.</param>
/// <param name="Children">What stands in it.</param>
public sealed record DocumentSymbol(string Name, string Title, string Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<DocumentSymbol> Children);

/// <summary>The outline of a file: declarations, their members and fields, and the sections of briefs.</summary>
public static class DocumentSymbols
{
    /// <summary>The outline from syntax alone; a declaration without a name is left out.</summary>
    public static ImmutableArray<DocumentSymbol> Get(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return Below(tree.Root);
    }

    private static ImmutableArray<DocumentSymbol> Below(SyntaxNode node) => [.. node.ChildNodes.Select(Create).OfType<DocumentSymbol>()];

    private static DocumentSymbol? Create(SyntaxNode node) => node switch
    {
        DeclarationSyntax { Identifier: { Exists: true, IsMissing: false } name } declaration =>
            new(name.Text, TitleOf(declaration.Title), declaration.Keyword.Text, declaration.Span, name.Span, Below(declaration)),
        SectionSyntax { Title: { Exists: true, IsMissing: false } title } section =>
            new(TitleOf(title) is { Length: > 0 } text ? text : "section", "", "section", section.Span, title.Span, Below(section)),
        FieldSyntax { Name: { IsMissing: false } name, Type: { } type } field =>
            new(name.Text, node.SyntaxTree.Text.ToString(type.Span), "field", field.Span, name.Span, []),
        _ => null,
    };

    private static string TitleOf(SyntaxToken token) => token.Exists ? TitleText.OnOneLine(DecodedText.Decode(token).Value) : "";
}
