using AssessDsl.Compiler;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Ide;

/// <summary>Finds declarations of a project by what somebody remembers of their id or title.</summary>
public static class WorkspaceSymbols
{
    /// <summary>
    /// The declarations whose id or title holds the query, without regard to case, and behind them those whose name has
    /// its letters in their order: editors rank what they are given. All of them for an empty query.
    /// </summary>
    public static IEnumerable<DeclarationSymbol> Find(Compilation compilation, string query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(query);
        var named = compilation.Symbols.Where(IsNamed).ToLookup(symbol => Holds(symbol, query));
        return named[true].Concat(named[false].Where(symbol => HasInOrder(symbol.Name, query)));

        bool IsNamed(DeclarationSymbol symbol)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return symbol.Name.Length > 0;
        }
    }

    private static bool Holds(DeclarationSymbol symbol, string query) =>
        symbol.Id.Contains(query, StringComparison.OrdinalIgnoreCase) || symbol.Title?.Contains(query, StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasInOrder(ReadOnlySpan<char> name, string query)
    {
        foreach (var letter in query.AsSpan())
        {
            if (char.IsWhiteSpace(letter))
                continue;
            var index = name.IndexOfAny(char.ToLowerInvariant(letter), char.ToUpperInvariant(letter));
            if (index < 0)
                return false;
            name = name[(index + 1)..];
        }
        return true;
    }
}
