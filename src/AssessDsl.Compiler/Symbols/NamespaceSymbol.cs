namespace AssessDsl.Compiler.Symbols;

/// <summary>A namespace: what all files that name it declare.</summary>
public sealed class NamespaceSymbol : Symbol
{
    private readonly Dictionary<string, DeclarationSymbol> _declarations = [];
    private readonly Dictionary<string, NamespaceSymbol> _namespaces = [];

    internal NamespaceSymbol(string name, NamespaceSymbol? container) : base(name, container) { }

    /// <summary>Whether it is the root namespace, which has no name.</summary>
    public bool IsGlobal => Container is null;

    /// <summary>Whether a file says <c>namespace</c> with this name, and not only with a longer one.</summary>
    public bool IsDeclared { get; internal set; }

    /// <summary>The namespace around it.</summary>
    public NamespaceSymbol? ContainingNamespace => (NamespaceSymbol?)Container;

    /// <summary>The declarations of the namespace, in the order of files and text.</summary>
    public IReadOnlyCollection<DeclarationSymbol> Declarations => _declarations.Values;

    /// <summary>The namespaces inside it.</summary>
    public IReadOnlyCollection<NamespaceSymbol> Namespaces => _namespaces.Values;

    /// <summary>A declaration by its name, or null.</summary>
    public DeclarationSymbol? FindDeclaration(string name) => _declarations.GetValueOrDefault(name);

    /// <summary>A namespace by its name, or null.</summary>
    public NamespaceSymbol? FindNamespace(string name) => _namespaces.GetValueOrDefault(name);

    /// <inheritdoc />
    public override Symbol? FindMember(string name) => (Symbol?)FindDeclaration(name) ?? FindNamespace(name);

    internal bool TryAdd(DeclarationSymbol declaration) => _declarations.TryAdd(declaration.Name, declaration);

    internal NamespaceSymbol GetOrAddNamespace(string name)
    {
        if (!_namespaces.TryGetValue(name, out var found))
            _namespaces.Add(name, found = new(name, this));
        return found;
    }
}
