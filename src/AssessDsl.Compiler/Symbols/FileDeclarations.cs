using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>What one file declares and where its names are looked up.</summary>
internal sealed class FileDeclarations
{
    private readonly Dictionary<DeclarationSyntax, DeclarationSymbol> _bySyntax = [];
    private readonly Dictionary<string, DeclarationSymbol> _byName = new(StringComparer.Ordinal);
    private readonly List<DeclarationSymbol> _symbols = [];
    private readonly Lazy<ILookup<Symbol, DeclarationSymbol>> _referrers;
    private readonly Lazy<ILookup<(Property, DeclarationSymbol), DeclarationSymbol>> _referrersBy;
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
        _referrers = new(() => Symbols
            .SelectMany(symbol => symbol.Bound.References.Select(reference => reference.Symbol).Distinct(), (symbol, target) => (symbol, target))
            .ToLookup(link => link.target, link => link.symbol));
        _referrersBy = new(() => Symbols
            .SelectMany(LinksOf, (symbol, link) => (symbol, link))
            .ToLookup(found => found.link, found => found.symbol));
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

    /// <summary>The first declaration of a name in the namespace, or null.</summary>
    public DeclarationSymbol? Find(string name) => _byName.GetValueOrDefault(name);

    public DeclarationSymbol? Find(DeclarationSyntax syntax) => _bySyntax.GetValueOrDefault(syntax);

    /// <summary>The declarations of the file that refer to something, in the order of the text.</summary>
    public IEnumerable<DeclarationSymbol> ReferrersOf(Symbol symbol) => _referrers.Value[symbol];

    /// <summary>The declarations of the file that refer to something in a property, in the order of the text.</summary>
    public IEnumerable<DeclarationSymbol> ReferrersBy(Property property, DeclarationSymbol symbol) => _referrersBy.Value[(property, symbol)];

    public void Add(DeclarationSymbol symbol)
    {
        _symbols.Add(symbol);
        _bySyntax.Add(symbol.Syntax, symbol);
        if (symbol.Owner is null && symbol.Name.Length > 0)
            _byName.TryAdd(symbol.Name, symbol);
    }

    private static IEnumerable<(Property, DeclarationSymbol)> LinksOf(DeclarationSymbol symbol) =>
        symbol.Bound.Values.SelectMany(values => values.Value.OfType<ReferenceValue>(), (values, value) => (values.Key, value.Target)).Distinct();
}
