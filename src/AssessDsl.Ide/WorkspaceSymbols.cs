using AssessDsl.Compiler;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Ide;

/// <summary>Finds declarations of a project by what somebody remembers of their id or title.</summary>
public static class WorkspaceSymbols
{
    /// <summary>More than this nobody reads; the editor asks again as the query grows.</summary>
    private const int Most = 1000;

    /// <summary>How well a declaration fits a query, the best first.</summary>
    private enum Fit
    {
        IsName,
        BeginsName,
        IsInIdOrTitle,
        HasLettersInOrder,
        None,
    }

    /// <summary>
    /// The declarations whose id or title holds the query, without regard to case, those whose name is or begins with it
    /// first, and behind them those whose name has its letters in their order. All of them for an empty query, as far as
    /// they are not too many.
    /// </summary>
    public static IEnumerable<DeclarationSymbol> Find(Compilation compilation, string query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(query);
        var found = compilation.Symbols.ToLookup(symbol =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return FitOf(symbol, query);
        });
        return Enum.GetValues<Fit>().Where(fit => fit != Fit.None).SelectMany(fit => found[fit]).Take(Most);
    }

    private static Fit FitOf(DeclarationSymbol symbol, string query) =>
        symbol.Name.Length == 0 ? Fit.None
        : symbol.Name.Equals(query, StringComparison.OrdinalIgnoreCase) ? Fit.IsName
        : symbol.Name.StartsWith(query, StringComparison.OrdinalIgnoreCase) ? Fit.BeginsName
        : symbol.Id.Contains(query, StringComparison.OrdinalIgnoreCase) || symbol.Title?.Contains(query, StringComparison.OrdinalIgnoreCase) == true ? Fit.IsInIdOrTitle
        : HasInOrder(symbol.Name, query) ? Fit.HasLettersInOrder : Fit.None;

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
