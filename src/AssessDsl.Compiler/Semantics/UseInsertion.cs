using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Brings the names of a namespace into a file.</summary>
public static class UseInsertion
{
    /// <summary>The <c>use</c> behind those that the file has, else behind its namespace, else at its beginning.</summary>
    public static TextEdit For(SyntaxTree tree, NamespaceSymbol scope)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(scope);
        var (use, end) = ($"use {scope.Id}", tree.Text.LineEnd);
        var (position, text) = (tree.Root.Uses.LastOrDefault(), tree.Root.Namespace) switch
        {
            ({ } last, _) => (last.Span.End, end + use),
            (null, { } declared) => (declared.Span.End, end + end + use),
            _ => (0, use + end + end),
        };
        return new(tree.Path, new(position, 0), text);
    }
}
