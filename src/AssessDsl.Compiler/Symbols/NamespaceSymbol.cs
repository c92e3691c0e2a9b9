using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace AssessDsl.Compiler.Symbols;

/// <summary>A namespace: what all files that name it declare. What is in it is made when it is asked for.</summary>
public sealed class NamespaceSymbol : Symbol
{
    private readonly NamespaceDeclaration _declaration;
    private readonly Func<string, IEnumerable<FileDeclarations>> _filesAt;
    private readonly ConcurrentDictionary<string, NamespaceSymbol> _namespaces = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DeclarationSymbol> _declarations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<Symbol>> _near = new(StringComparer.Ordinal);
    private readonly Lazy<NearNames> _nearNames;

    internal NamespaceSymbol(NamespaceDeclaration declaration, NamespaceSymbol? container, Func<string, IEnumerable<FileDeclarations>> filesAt)
        : base(declaration.Name, container)
    {
        _declaration = declaration;
        _filesAt = filesAt;
        _nearNames = new(() => new([.. DeclaredNames, .. NamespaceNames]));
    }

    /// <summary>Whether it is the root namespace, which has no name.</summary>
    public bool IsGlobal => Container is null;

    /// <summary>Whether a file says <c>namespace</c> with this name, and not only with a longer one.</summary>
    public bool IsDeclared => !_declaration.Files.IsEmpty;

    /// <summary>The namespace around it.</summary>
    public NamespaceSymbol? ContainingNamespace => (NamespaceSymbol?)Container;

    /// <summary>The names of the declarations of the namespace, in no order; cheaper than the declarations themselves.</summary>
    public IEnumerable<string> DeclaredNames => _declaration.Names.Names;

    /// <summary>The declarations of the namespace, in the order of files and text.</summary>
    public IEnumerable<DeclarationSymbol> Declarations =>
        Files.SelectMany(file => file.NamespaceSymbols).Where(symbol => FindDeclaration(symbol.Name) == symbol);

    /// <summary>The names of the namespaces inside it, in no order.</summary>
    public IEnumerable<string> NamespaceNames => _declaration.Namespaces.Keys;

    /// <summary>The namespaces inside it, by their names.</summary>
    public IEnumerable<NamespaceSymbol> Namespaces =>
        _declaration.Namespaces.Keys.Order(StringComparer.Ordinal).Select(name => FindNamespace(name)!);

    private IEnumerable<FileDeclarations> Files => FilesIn(_declaration.Files);

    /// <summary>The declarations whose names are wanted: all in the order of files and text, or some in that of their names.</summary>
    internal IEnumerable<DeclarationSymbol> FindDeclarations(Func<string, bool>? isWanted) =>
        isWanted is null ? Declarations : DeclaredNames.Where(isWanted).Order(StringComparer.Ordinal).Select(FindDeclaration).OfType<DeclarationSymbol>();

    /// <summary>A declaration by its name, or null; of several, the first counts whose name is certain.</summary>
    public DeclarationSymbol? FindDeclaration(string name)
    {
        if (_declarations.TryGetValue(name, out var known))
            return known;
        DeclarationSymbol? guess = null;
        foreach (var path in _declaration.Names[name])
        {
            foreach (var file in _filesAt(path))
            {
                if (file.Namespace != this || file.Find(name) is not { } found)
                    continue;
                if (!found.Syntax.IsNameGuessed)
                    return _declarations.GetOrAdd(name, found);
                guess ??= found;
            }
        }
        return guess is null ? null : _declarations.GetOrAdd(name, guess);
    }

    /// <summary>A namespace by its name, or null.</summary>
    public NamespaceSymbol? FindNamespace(string name)
    {
        if (!_declaration.Namespaces.TryGetValue(name, out var inner))
            return null;
        return _namespaces.TryGetValue(name, out var known) ? known : _namespaces.GetOrAdd(name, new NamespaceSymbol(inner, this, _filesAt));
    }

    /// <summary>What is in it and nearly has a name. Kept, since a name that is gone is missed in many places.</summary>
    internal ImmutableArray<Symbol> FindNear(string name) =>
        _near.GetOrAdd(name, missed => [.. _nearNames.Value.Find(missed).Select(FindMember).OfType<Symbol>()]);

    /// <inheritdoc />
    public override Symbol? FindMember(string name) => (Symbol?)FindDeclaration(name) ?? FindNamespace(name);

    private IEnumerable<FileDeclarations> FilesIn(IEnumerable<string> paths) => paths.SelectMany(_filesAt).Where(file => file.Namespace == this);
}
