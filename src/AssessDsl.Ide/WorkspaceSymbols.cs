using AssessDsl.Compiler;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Ide;

/// <summary>Finds declarations of a project by a part of their id or title.</summary>
public static class WorkspaceSymbols
{
    /// <summary>The declarations whose id or title holds the query, without regard to case; all of them for an empty one.</summary>
    public static IEnumerable<DeclarationSymbol> Find(Compilation compilation, string query)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return compilation.Symbols.Where(symbol =>
            symbol.Name.Length > 0
            && (symbol.Id.Contains(query, StringComparison.OrdinalIgnoreCase)
                || symbol.Title?.Contains(query, StringComparison.OrdinalIgnoreCase) == true));
    }
}
