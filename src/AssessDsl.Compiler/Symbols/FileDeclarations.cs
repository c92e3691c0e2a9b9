using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>What one file declares and where its names are looked up.</summary>
internal sealed class FileDeclarations
{
    private readonly Dictionary<DeclarationSyntax, DeclarationSymbol> _bySyntax = [];
    private readonly Dictionary<string, DeclarationSymbol> _byName = new(StringComparer.Ordinal);
    private readonly List<DeclarationSymbol> _symbols = [];
    private readonly Lazy<Dictionary<Symbol, List<DeclarationSymbol>>> _referrers;
    private readonly Lazy<Dictionary<(Property, Symbol), List<DeclarationSymbol>>> _referrersBy;
    private readonly Lazy<SymbolsByKind> _byKind;

    /// <param name="tree">The file.</param>
    /// <param name="index">Its place among the project's files.</param>
    /// <param name="scope">Its namespace.</param>
    public FileDeclarations(SyntaxTree tree, int index, NamespaceSymbol scope)
    {
        Tree = tree;
        Index = index;
        Namespace = scope;
        _byKind = new(() => new(_symbols));
        _referrers = new(FindReferrers);
        _referrersBy = new(FindReferrersBy);
    }

    public SyntaxTree Tree { get; }

    public int Index { get; }

    public NamespaceSymbol Namespace { get; }

    /// <summary>All declarations, members included, in the order of the text.</summary>
    public IReadOnlyList<DeclarationSymbol> Symbols => _symbols;

    /// <summary>The declarations by their kinds, in the order of the text.</summary>
    public SymbolsByKind ByKind => _byKind.Value;

    /// <summary>The first declaration of each name that belongs to the namespace.</summary>
    public IEnumerable<DeclarationSymbol> NamespaceSymbols => _byName.Values;

    /// <summary>The namespaces that the file uses; null for one that no file declares.</summary>
    public required IReadOnlyList<(UseDirectiveSyntax Syntax, NamespaceSymbol? Namespace)> Uses { get; init; }

    /// <summary>The namespaces whose declarations can be named without theirs: the file's, those around it, and those that it uses.</summary>
    public IEnumerable<NamespaceSymbol> VisibleNamespaces
    {
        get
        {
            for (var scope = Namespace; scope is not null; scope = scope.ContainingNamespace)
                yield return scope;
            foreach (var (_, used) in Uses)
                if (used is not null)
                    yield return used;
        }
    }

    /// <summary>The first declaration of a name in the namespace, or null.</summary>
    public DeclarationSymbol? Find(string name) => _byName.GetValueOrDefault(name);

    public DeclarationSymbol? Find(DeclarationSyntax syntax) => _bySyntax.GetValueOrDefault(syntax);

    /// <summary>The declarations of the file that refer to something, in the order of the text.</summary>
    public IEnumerable<DeclarationSymbol> ReferrersOf(Symbol symbol) => _referrers.Value.TryGetValue(symbol, out var found) ? found : [];

    /// <summary>The declarations of the file that refer to something in a property, in the order of the text.</summary>
    public IEnumerable<DeclarationSymbol> ReferrersBy(Property property, DeclarationSymbol symbol) =>
        _referrersBy.Value.TryGetValue((property, symbol), out var found) ? found : [];

    public void Add(DeclarationSymbol symbol)
    {
        _symbols.Add(symbol);
        _bySyntax.Add(symbol.Syntax, symbol);
        if (symbol.Owner is null && symbol.Name.Length > 0 && !_byName.TryAdd(symbol.Name, symbol) && _byName[symbol.Name].Syntax.IsNameGuessed)
            _byName[symbol.Name] = symbol;
    }

    private Dictionary<Symbol, List<DeclarationSymbol>> FindReferrers()
    {
        var referrers = new Dictionary<Symbol, List<DeclarationSymbol>>();
        foreach (var symbol in _symbols)
        {
            foreach (var reference in symbol.Bound.References)
                Add(referrers, reference.Symbol, symbol);
        }
        return referrers;
    }

    private Dictionary<(Property, Symbol), List<DeclarationSymbol>> FindReferrersBy()
    {
        var referrers = new Dictionary<(Property, Symbol), List<DeclarationSymbol>>();
        foreach (var symbol in _symbols)
        {
            foreach (var (property, values) in symbol.Bound.Values)
            {
                foreach (var value in values)
                {
                    if (value is ReferenceValue reference)
                        Add(referrers, (property, reference.Target), symbol);
                }
            }
        }
        return referrers;
    }

    /// <summary>Adds a referrer once; they come in order.</summary>
    private static void Add<T>(Dictionary<T, List<DeclarationSymbol>> referrers, T target, DeclarationSymbol referrer) where T : notnull
    {
        var known = referrers.TryGetValue(target, out var list) ? list : referrers[target] = new(1);
        if (known.Count == 0 || known[^1] != referrer)
            known.Add(referrer);
    }
}
