using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Ide;

/// <summary>Where the thing under the cursor is declared.</summary>
public static class Definition
{
    /// <summary>The places; a namespace has one in each file that names it, a property and a word of an enumeration that of their custom kind, and what is built in has none.</summary>
    public static ImmutableArray<Location> Find(SemanticModel model, int position) =>
        SymbolAtPosition.Find(model, position) switch
        {
            DeclarationSymbol declaration when model.Compilation.SyntaxTrees.Contains(declaration.SyntaxTree) => [declaration.Location],
            NamespaceSymbol space => [.. Declarations(model, space)],
            null when KindFields.Find(model, position) is { } field => [field.SyntaxTree.GetLocation(field.Name.Span)],
            null when KindFields.FindOption(model, position) is { Exists: true } option => [option.SyntaxTree.GetLocation(option.Span)],
            _ => [],
        };

    private static IEnumerable<Location> Declarations(SemanticModel model, NamespaceSymbol space) =>
        from tree in model.Compilation.SyntaxTrees
        where tree.Root.Namespace?.Name.Path == space.Id
        select tree.GetLocation(tree.Root.Namespace!.Name.Span);
}
