using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Which sources somebody names.</summary>
internal static class SourceUse
{
    /// <summary>The sources that any other declaration refers to, in a property or in prose.</summary>
    public static HashSet<DeclarationSymbol> NamedSources(Compilation compilation) =>
        [.. compilation.Symbols
            .SelectMany(symbol => symbol.Bound.References, (symbol, reference) => (symbol, Target: reference.Symbol as DeclarationSymbol))
            .Where(link => link.Target is { } target && target != link.symbol && target.Kind.IsA("source"))
            .Select(link => link.Target!)];
}
