using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds kinds that extend each other in a circle, before anybody follows them.</summary>
internal static class KindCycles
{
    public static bool IsInCycle(DeclarationSymbol kind, Compilation compilation)
    {
        var seen = new HashSet<DeclarationSymbol>();
        for (var current = kind; current is not null; current = BaseOf(current, compilation))
        {
            if (!seen.Add(current))
                return true;
        }
        return false;
    }

    /// <summary>The custom kind that a kind extends, by names alone.</summary>
    public static DeclarationSymbol? BaseOf(DeclarationSymbol kind, Compilation compilation)
    {
        if (kind.Syntax.Base is not { IsMissing: false } reference)
            return null;
        var resolver = new NameResolver(compilation.Declarations[kind.SyntaxTree], compilation.BuiltInNamespace);
        var path = reference.Names.Select(n => n.Text).ToArray();
        var found = resolver.Resolve(path, kind);
        return found.Symbols.Count == path.Length ? found.Symbols[^1] as DeclarationSymbol : null;
    }
}
