using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>What a name under the cursor means, be it declared there, referred to, or mentioned in prose.</summary>
internal static class SymbolAtPosition
{
    public static Symbol? Find(SemanticModel model, int position) => FindName(model, position)?.Symbol;

    /// <summary>The name that holds or touches a position.</summary>
    public static SymbolReference? FindName(SemanticModel model, int position) =>
        FindDeclared(model, position) ?? model.References.FirstOrDefault(r => Touches(r.Span, position));

    /// <summary>The name token that holds a position, or else the one that ends there; no token elsewhere.</summary>
    public static SyntaxToken FindWord(SyntaxTree tree, int position)
    {
        var token = tree.Root.FindToken(position);
        if (token.Exists && token.Span.Contains(position))
            return token;
        return position > 0 && tree.Root.FindToken(position - 1) is { Exists: true } before && before.Span.End == position ? before : default;
    }

    private static SymbolReference? FindDeclared(SemanticModel model, int position)
    {
        var token = FindWord(model.SyntaxTree, position);
        if (token.Exists && token.Parent is DeclarationSyntax declaration && declaration.Identifier == token)
            return model.GetDeclaredSymbol(declaration) is { } symbol ? new(token.Span, symbol, IsInProse: false) : null;
        return null;
    }

    private static bool Touches(TextSpan span, int position) => span.Start <= position && position <= span.End;
}
