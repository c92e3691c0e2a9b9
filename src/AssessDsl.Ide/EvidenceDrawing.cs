using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide;

/// <summary>A drawing of what a judgment rests on.</summary>
/// <param name="Root">The declaration that it begins at; null for all judgments of the project.</param>
/// <param name="Svg">The drawing.</param>
public sealed record EvidenceDrawing(DeclarationSymbol? Root, string Svg)
{
    /// <summary>Draws what the declaration at a position rests on, or the whole project where that is nothing.</summary>
    public static EvidenceDrawing Get(SemanticModel model, int position, CancellationToken cancellationToken = default)
    {
        var root = FindRoot(model, position);
        var map = root is null ? EvidenceMap.Of(model.Compilation) : EvidenceMap.Of(root);
        return new(root, SvgEmitter.Emit(map, cancellationToken));
    }

    /// <summary>The declaration at or around a position that rests on something; null where there is none.</summary>
    public static DeclarationSymbol? FindRoot(SemanticModel model, int position)
    {
        ArgumentNullException.ThrowIfNull(model);
        var symbol = SymbolAtPosition.Find(model, position) as DeclarationSymbol ?? FindAround(model, position);
        return symbol is not null && EvidenceMap.Of(symbol).Links.Length > 0 ? symbol : null;
    }

    private static DeclarationSymbol? FindAround(SemanticModel model, int position)
    {
        var node = model.SyntaxTree.Root.FindToken(position).Parent;
        while (node is not null and not DeclarationSyntax)
            node = node.Parent;
        return node is DeclarationSyntax declaration ? model.GetDeclaredSymbol(declaration) : null;
    }
}
