using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What one file declares and where its names are looked up.</summary>
internal sealed class FileDeclarations(SyntaxTree tree, NamespaceSymbol scope)
{
    public SyntaxTree Tree { get; } = tree;

    public NamespaceSymbol Namespace { get; } = scope;

    public List<DeclarationSymbol> Symbols { get; } = [];

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The namespaces that the file uses; null for one that no file declares.</summary>
    public IReadOnlyList<(UseDirectiveSyntax Syntax, NamespaceSymbol? Namespace)> Uses { get; set; } = [];
}

/// <summary>All declarations of a project, by namespace and by file.</summary>
internal sealed class DeclarationTable
{
    private readonly Dictionary<SyntaxTree, FileDeclarations> _files = [];
    private readonly Dictionary<DeclarationSyntax, DeclarationSymbol> _bySyntax = [];
    private ILookup<string, DeclarationSymbol>? _byName;

    public NamespaceSymbol GlobalNamespace { get; } = new("", null);

    /// <summary>All declarations, members included, by file and position.</summary>
    public List<DeclarationSymbol> Symbols { get; } = [];

    public int Count => Symbols.Count;

    public IEnumerable<FileDeclarations> Files => _files.Values;

    public FileDeclarations this[SyntaxTree tree] => _files[tree];

    /// <summary>The declarations of a namespace by their names alone, to suggest what is missing a <c>use</c>.</summary>
    public ILookup<string, DeclarationSymbol> ByName => _byName ??= Symbols.Where(s => s.Owner is null).ToLookup(s => s.Name, StringComparer.Ordinal);

    public DeclarationSymbol? Find(DeclarationSyntax syntax) => _bySyntax.GetValueOrDefault(syntax);

    /// <summary>The namespace of a path, or null.</summary>
    public NamespaceSymbol? FindNamespace(IEnumerable<string> path)
    {
        var scope = GlobalNamespace;
        foreach (var name in path)
        {
            if (scope.FindNamespace(name) is not { } inner)
                return null;
            scope = inner;
        }
        return scope;
    }

    /// <summary>The declaration of a full id, or null.</summary>
    public DeclarationSymbol? Find(string id)
    {
        return Find(GlobalNamespace, id.Split('.')) as DeclarationSymbol;

        static Symbol? Find(Symbol scope, ReadOnlySpan<string> path) => path.IsEmpty ? scope
            : (scope.FindMember(path[0]) is { } member ? Find(member, path[1..]) : null)
                ?? ((scope as NamespaceSymbol)?.FindNamespace(path[0]) is { } inner ? Find(inner, path[1..]) : null);
    }

    public void Add(FileDeclarations file) => _files.Add(file.Tree, file);

    public void Add(FileDeclarations file, DeclarationSymbol symbol)
    {
        file.Symbols.Add(symbol);
        Symbols.Add(symbol);
        _bySyntax.Add(symbol.Syntax, symbol);
    }

    /// <summary>Finds the namespaces of the files' <c>use</c>s, once all files are known.</summary>
    public void ResolveUses()
    {
        foreach (var file in _files.Values)
        {
            file.Uses = [.. file.Tree.Root.Uses.Select(use =>
                (use, FindNamespace(use.Name.Names.Select(n => n.Text)) is { } found && DeclaresAnything(found) ? found : null))];
        }
    }

    private static bool DeclaresAnything(NamespaceSymbol scope) => scope.IsDeclared || scope.Namespaces.Any(DeclaresAnything);
}
