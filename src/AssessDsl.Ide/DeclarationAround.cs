using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide;

/// <summary>What a piece of syntax is a part of.</summary>
internal static class DeclarationAround
{
    /// <summary>The innermost declaration that a node is or belongs to.</summary>
    public static DeclarationSymbol? Find(SemanticModel model, SyntaxNode? node) =>
        node?.FirstAncestorOrSelf<DeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration) : null;

    /// <summary>The property that is given a value; null for one that the kind around does not have.</summary>
    public static Property? FindProperty(SemanticModel model, PropertySyntax property) => Find(model, property)?.Kind.FindProperty(property.Name.Text);
}
