using AssessDsl.Compiler;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Ide;

/// <summary>Finds the declarations that name another one, in their properties or prose.</summary>
internal static class CitingDeclarations
{
    /// <summary>The declarations, each once, in the order of files and text.</summary>
    public static IReadOnlyList<DeclarationSymbol> Find(Compilation compilation, DeclarationSymbol symbol, CancellationToken cancellationToken)
    {
        var trees = compilation.SyntaxTrees.ToDictionary(tree => tree.Path, StringComparer.Ordinal);
        return [.. References.Find(compilation, symbol, withDeclaration: false, cancellationToken)
            .Select(place => compilation.GetSemanticModel(trees[place.Path]).GetEnclosingSymbol(place.Span.Start))
            .OfType<DeclarationSymbol>().Where(citing => citing != symbol).Distinct()];
    }
}
