using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Puts properties into a declaration.</summary>
public static class PropertyInsertion
{
    /// <summary>The properties at the beginning of the body, on lines of their own unless the body is on one line; a declaration without a body gets one.</summary>
    /// <param name="declaration">The declaration.</param>
    /// <param name="properties">The properties as they are written, such as <c>date: 2025</c>.</param>
    public static TextEdit For(DeclarationSyntax declaration, params IEnumerable<string> properties)
    {
        ArgumentNullException.ThrowIfNull(declaration);
        var (tree, open) = (declaration.SyntaxTree, declaration.OpenBrace);
        if (!open.Exists || open.IsMissing)
        {
            var end = (declaration.Title.Exists ? declaration.Title : declaration.Identifier).Span.End;
            return new(tree.Path, new(end, 0), $" {{ {string.Join("  ", properties)} }}");
        }
        var text = declaration.CloseBrace.IsFirstOnLine
            ? string.Concat(properties.Select(property => $"{tree.Text.LineEnd}{tree.Text.ToString(tree.Text.GetIndentation(declaration.Span.Start))}  {property}"))
            : $" {string.Join("  ", properties)}{(declaration.Members.Any() ? " " : "")}";
        return new(tree.Path, new(open.Span.End, 0), text);
    }
}
