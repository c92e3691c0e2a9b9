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
        if (SymbolAtPosition.Find(model, position) is { } symbol)
            return Find(model.Compilation, symbol, withDeclaration, cancellationToken);
        if (KindFields.Find(model, position) is { } field)
            return KindFields.FindNames(model.Compilation, field, withDeclaration, cancellationToken);
        return KindFields.FindOption(model, position) is { Exists: true } option ? KindFields.FindOptionNames(model.Compilation, option, withDeclaration, cancellationToken) : [];
    }

    /// <summary>The places in the file of the cursor alone, and whether each is the declaration.</summary>
    public static ImmutableArray<(TextSpan Span, bool IsDeclaration)> FindInFile(SemanticModel model, int position) =>
        SymbolAtPosition.Find(model, position) is { } symbol
            ? [.. SpansIn(model, symbol, withDeclaration: true).Select(span => (span, (symbol as DeclarationSymbol)?.Syntax.Identifier.Span == span))]
        : KindFields.Find(model, position) is { } field
            ? [.. KindFields.FindNamesIn(model, field, withDeclaration: true).Select(name => (name.Span, name.Parent is FieldSyntax))]
        : KindFields.FindOption(model, position) is { Exists: true } option
            ? [.. KindFields.FindOptionNamesIn(model, option, withDeclaration: true).Select(word => (word.Span, word == option))] : [];

    internal static ImmutableArray<Location> Find(Compilation compilation, Symbol symbol, bool withDeclaration, CancellationToken cancellationToken)
    {
        // What is built in is declared in no file.
        var declaring = withDeclaration && symbol is DeclarationSymbol { SyntaxTree: var tree } && compilation.ContainsSyntaxTree(tree) ? (SyntaxTree[])[tree] : [];
        SyntaxTree[] trees = [.. compilation.FindMentioningTrees(symbol.Name).Union(declaring).OrderBy(tree => tree.Path, StringComparer.Ordinal)];
        var found = new IEnumerable<Location>[trees.Length];
        // PLINQ would do the same in fewer words, but does not compile ahead of time without warnings.
        Parallel.For(0, trees.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
            found[index] = SpansIn(compilation.GetSemanticModel(trees[index]), symbol, withDeclaration).Select(trees[index].GetLocation));
        return [.. found.SelectMany(locations => locations)];
    }

    private static SortedSet<TextSpan> SpansIn(SemanticModel model, Symbol symbol, bool withDeclaration)
    {
        var spans = new SortedSet<TextSpan>(model.FindReferences(symbol).Select(reference => reference.Span));
        if (withDeclaration && symbol is DeclarationSymbol declaration && declaration.SyntaxTree == model.SyntaxTree)
            spans.Add(declaration.Syntax.Identifier.Span);
        return spans;
    }
}
