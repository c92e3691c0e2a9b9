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
        var use = $"use {scope.Id}";
        var (position, text) = (tree.Root.Uses.LastOrDefault(), tree.Root.Namespace) switch
        {
            ({ } last, _) => (last.Span.End, $"\n{use}"),
            (null, { } declared) => (declared.Span.End, $"\n\n{use}"),
            _ => (0, $"{use}\n\n"),
        };
        return new(tree.Path, new(position, 0), text);
    }
}
