using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>Every place that names a thing, in all files, prose included.</summary>
public static class References
{
    /// <summary>The places where the thing under the cursor is named, by file and position.</summary>
    public static ImmutableArray<Location> Find(SemanticModel model, int position, bool withDeclaration, CancellationToken cancellationToken = default)
    {
        var symbol = SymbolAtPosition.Find(model, position);
        return symbol is null ? [] : Find(model.Compilation, symbol, withDeclaration, cancellationToken);
    }

    /// <summary>The places in the file of the cursor alone, and whether each is the declaration.</summary>
    public static ImmutableArray<(TextSpan Span, bool IsDeclaration)> FindInFile(SemanticModel model, int position) =>
        SymbolAtPosition.Find(model, position) is { } symbol
            ? [.. SpansIn(model, symbol, withDeclaration: true).Select(span => (span, (symbol as DeclarationSymbol)?.Syntax.Identifier.Span == span))] : [];

    internal static ImmutableArray<Location> Find(Compilation compilation, Symbol symbol, bool withDeclaration, CancellationToken cancellationToken)
    {
        var places = ImmutableArray.CreateBuilder<Location>();
        foreach (var tree in compilation.SyntaxTrees.Where(tree => MayName(tree, symbol)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            places.AddRange(SpansIn(compilation.GetSemanticModel(tree), symbol, withDeclaration).Select(tree.GetLocation));
        }
        return places.DrainToImmutable();
    }

    private static bool MayName(SyntaxTree tree, Symbol symbol) => tree.Text.AsSpan().Contains(symbol.Name, StringComparison.Ordinal);

    private static SortedSet<TextSpan> SpansIn(SemanticModel model, Symbol symbol, bool withDeclaration)
    {
        var spans = new SortedSet<TextSpan>(model.References.Where(r => ReferenceEquals(r.Symbol, symbol)).Select(r => r.Span));
        if (withDeclaration && symbol is DeclarationSymbol declaration && declaration.SyntaxTree == model.SyntaxTree)
            spans.Add(declaration.Syntax.Identifier.Span);
        return spans;
    }
}
