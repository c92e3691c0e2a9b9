using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>The declarations of a project by file, by namespace and by id, each made when it is first asked for.</summary>
internal sealed class DeclarationTable
{
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, FileDeclarations> _files = [];
    private readonly Lazy<ImmutableArray<DeclarationSymbol>> _symbols;
    private readonly Lazy<NamelessDeclarations> _nameless;
    private readonly Lazy<HashSet<NamespaceSymbol>> _withLostHead;
    private readonly ConcurrentDictionary<DeclarationSymbol, NamelessDeclarations> _namelessMembers = [];
    private readonly ConcurrentDictionary<DeclarationSymbol, NearNames> _nearMembers = [];

    public DeclarationTable(Compilation compilation)
    {
        _compilation = compilation;
        GlobalNamespace = new(compilation.Names.Root, null, FilesAt);
        _symbols = new(() => [.. Files.SelectMany(file => file.Symbols)]);
        _withLostHead = new(() => [.. compilation.SyntaxTrees.Where(tree => tree.Names.HasLostHead).Select(tree => this[tree].Namespace)]);
        _nameless = new(() => new(compilation.SyntaxTrees.Where(tree => tree.Names.HasNameless).SelectMany(tree => this[tree].Symbols)
            .Where(symbol => symbol.Owner is null && symbol.Syntax.IsNameIncomplete)));
    }

    public NamespaceSymbol GlobalNamespace { get; }

    /// <summary>All declarations, members included, by file and position.</summary>
    public ImmutableArray<DeclarationSymbol> Symbols => _symbols.Value;

    /// <summary>The declarations whose names are missing.</summary>
    public NamelessDeclarations Nameless => _nameless.Value;

    /// <summary>The namespaces with files that lack the head of a declaration, and with it a name and a kind.</summary>
    public IReadOnlySet<NamespaceSymbol> WithLostHead => _withLostHead.Value;

    public IEnumerable<FileDeclarations> Files => _compilation.SyntaxTrees.Select(tree => this[tree]);

    public FileDeclarations this[SyntaxTree tree] => _files.TryGetValue(tree, out var known) ? known : _files.GetOrAdd(tree, Declare(tree));

    public DeclarationSymbol? Find(DeclarationSyntax syntax) =>
        _compilation.ContainsSyntaxTree(syntax.SyntaxTree) ? this[syntax.SyntaxTree].Find(syntax) : null;

    /// <summary>The members whose names are missing.</summary>
    public NamelessDeclarations NamelessMembers(DeclarationSymbol container) =>
        _namelessMembers.GetOrAdd(container, owner => new(owner.Members.Where(member => member.Syntax.IsNameIncomplete)));

    /// <summary>The members that nearly have a name.</summary>
    public IEnumerable<Symbol> FindNearMembers(DeclarationSymbol container, string name) =>
        _nearMembers.GetOrAdd(container, owner => new([.. owner.Members.Select(member => member.Name)])).Find(name).Select(near => container.FindMember(near)!);

    /// <summary>The declarations of a name in whatever namespace, to suggest what is missing a <c>use</c>.</summary>
    public IEnumerable<DeclarationSymbol> FindAnywhere(string name) =>
        _compilation.Names.Declared[name].SelectMany(FilesAt).Select(file => file.Find(name)).OfType<DeclarationSymbol>();

    /// <summary>The declarations that refer to something by its name, in the order of files and text.</summary>
    public IEnumerable<DeclarationSymbol> ReferrersOf(DeclarationSymbol symbol) =>
        FilesThatMayName(symbol).SelectMany(file => file.ReferrersOf(symbol));

    /// <summary>The declarations that refer to something in a property, in the order of files and text.</summary>
    public IEnumerable<DeclarationSymbol> ReferrersBy(Property property, DeclarationSymbol symbol) =>
        FilesThatMayName(symbol).SelectMany(file => file.ReferrersBy(property, symbol));

    /// <summary>
    /// The files that may refer to a declaration: one that does holds its name and those around it, be they of its own
    /// namespace. So files that use the same names, each in a namespace of its own, do not search each other.
    /// </summary>
    private IEnumerable<FileDeclarations> FilesThatMayName(DeclarationSymbol symbol)
    {
        ImmutableArray<string>[] mentions = [.. NamesFor(symbol).Select(name => _compilation.Names.Mentioned[name]).OrderBy(paths => paths.Length)];
        return mentions[0].Where(path => mentions.Skip(1).All(paths => paths.BinarySearch(path, StringComparer.Ordinal) >= 0)).SelectMany(FilesAt);
    }

    /// <summary>The names that a reference from whatever place needs; a term of a scale needs but its own.</summary>
    private static IEnumerable<string> NamesFor(DeclarationSymbol symbol)
    {
        yield return symbol.Name;
        for (var around = symbol.Container; around is { Name.Length: > 0 } && symbol.Owner?.Syntax.Kind != SyntaxKind.Scale; around = around.Container)
            yield return around.Name;
    }

    /// <summary>The files that may have something to do with a name, as that of a declaration or of a property.</summary>
    public IEnumerable<FileDeclarations> FilesThatMention(string name) => _compilation.Names.Mentioned[name].SelectMany(FilesAt);

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

    /// <summary>The files of a path: one, unless somebody compiles texts without paths.</summary>
    public IEnumerable<FileDeclarations> FilesAt(string path)
    {
        var trees = _compilation.SyntaxTrees;
        for (var index = _compilation.IndexOfPath(path); index >= 0 && index < trees.Length && trees[index].Path == path; index++)
            yield return this[trees[index]];
    }

    private FileDeclarations Declare(SyntaxTree tree)
    {
        var uses = tree.Root.Uses.Select(use => (use, FindNamespace(use.Name.Parts))).ToArray();
        return Declarer.Declare(_compilation, new(tree, _compilation.IndexOf(tree), FindNamespace(tree.Names.Namespace)!) { Uses = uses });
    }
}
