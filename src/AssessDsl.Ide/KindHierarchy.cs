using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide;

/// <summary>A kind, and where it is declared; a built-in kind stands where it is named.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Place">Where its name stands.</param>
public sealed record KindPlace(Kind Kind, Location Place);

/// <summary>Which kinds extend which.</summary>
public static class KindHierarchy
{
    /// <summary>The kind that is declared or named at a position, or null.</summary>
    public static KindPlace? Find(SemanticModel model, int position)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (SymbolAtPosition.Find(model, position) is DeclarationSymbol { DefinedKind: { } defined } declared)
            return new(defined, declared.Location);
        var token = SymbolAtPosition.FindWord(model.SyntaxTree, position);
        var isKind = token.Exists && (token.Parent is DeclarationSyntax declaration && declaration.Keyword == token || token.Parent is ReferenceSyntax { Parent: DeclarationSyntax or FieldTypeSyntax });
        return isKind && BuiltInKinds.Find(token.Text) is { } builtIn ? new(builtIn, model.SyntaxTree.GetLocation(token.Span)) : null;
    }

    /// <summary>The kind that a kind extends, or null.</summary>
    public static KindPlace? Base(Compilation compilation, string id)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        if (compilation.FindSymbol(id) is not { DefinedKind.Base: { } extended, Syntax.Base: { } reference })
            return null;
        return new(extended, compilation.FindSymbol(extended.Id)?.Location ?? reference.SyntaxTree.GetLocation(reference.NameSpan));
    }

    /// <summary>The kinds that extend a kind directly.</summary>
    public static IEnumerable<KindPlace> Extending(Compilation compilation, string id)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return compilation.GetSymbols(KindKind.Kind).Where(symbol => symbol.DefinedKind?.Base?.Id == id).Select(symbol => new KindPlace(symbol.DefinedKind!, symbol.Location));
    }
}
