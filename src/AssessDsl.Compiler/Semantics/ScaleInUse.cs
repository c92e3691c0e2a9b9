using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds the scale of a declaration from syntax and names alone: it is needed while the declaration is being bound.
/// </summary>
internal sealed class ScaleInUse(Compilation compilation)
{
    public Scale? Find(DeclarationSymbol symbol)
    {
        var declaring = FindProperty(symbol) is not null ? symbol : symbol.Brief;
        if (declaring is not null && FindProperty(declaring) is { } property)
            return Resolve(declaring, property) is { } scale ? compilation.GetScale(scale) : null;
        return compilation.DefaultScale;
    }

    private static ReferenceSyntax? FindProperty(DeclarationSymbol declaration) =>
        declaration.Syntax.Kind is SyntaxKind.SimpleDeclaration or SyntaxKind.Brief
            && (declaration.Syntax.Kind == SyntaxKind.Brief || declaration.Syntax.Keyword.Kind == SyntaxKind.AssessmentKeyword)
            ? declaration.Syntax.FindProperty("scale")?.Values.FirstOrDefault() as ReferenceSyntax
            : null;

    private DeclarationSymbol? Resolve(DeclarationSymbol declaration, ReferenceSyntax reference)
    {
        var resolver = new NameResolver(compilation.Declarations[declaration.SyntaxTree], compilation.BuiltInNamespace);
        var path = reference.Names.Select(n => n.Text).ToArray();
        var found = path.Length == 0 ? Resolution.Nothing : resolver.Resolve(path, declaration);
        return found.Symbols.Count == path.Length && found.Symbols[^1] is DeclarationSymbol { Syntax.Kind: SyntaxKind.Scale } scale ? scale : null;
    }
}
