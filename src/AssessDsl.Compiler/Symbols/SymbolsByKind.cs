using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Symbols;

/// <summary>The declarations of a project by their kinds and those that their kinds extend.</summary>
internal sealed class SymbolsByKind
{
    private readonly Dictionary<Kind, List<DeclarationSymbol>> _symbols = [];

    public SymbolsByKind(IEnumerable<DeclarationSymbol> symbols)
    {
        foreach (var symbol in symbols)
        {
            for (var kind = symbol.Kind; kind is not null; kind = kind.Base)
                (_symbols.TryGetValue(kind, out var list) ? list : _symbols[kind] = []).Add(symbol);
        }
    }

    public IReadOnlyList<DeclarationSymbol> this[Kind kind] => _symbols.TryGetValue(kind, out var found) ? found : [];
}
