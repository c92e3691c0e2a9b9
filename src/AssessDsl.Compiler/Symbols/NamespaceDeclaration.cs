using System.Collections.Immutable;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>
/// A namespace as the files of a project declare it together: names and paths, and nothing of what they mean. It never
/// changes; a changed file shares with the project before it all namespaces that it does not touch.
/// </summary>
internal sealed class NamespaceDeclaration
{
    private static readonly NamespaceDeclaration Empty = new("", [], NameIndex.Build([], DeclaredNames), ImmutableDictionary.Create<string, NamespaceDeclaration>(StringComparer.Ordinal));

    private NamespaceDeclaration(string name, ImmutableArray<string> files, NameIndex names, ImmutableDictionary<string, NamespaceDeclaration> namespaces)
    {
        Name = name;
        Files = files;
        Names = names;
        Namespaces = namespaces;
    }

    /// <summary>The last name of the namespace; empty for the root.</summary>
    public string Name { get; }

    /// <summary>The paths of the files that say <c>namespace</c> with exactly this name, in their order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Which of them declares a name.</summary>
    public NameIndex Names { get; }

    /// <summary>The namespaces inside it by their names.</summary>
    public ImmutableDictionary<string, NamespaceDeclaration> Namespaces { get; }

    /// <summary>The root namespace of files in the order of their paths.</summary>
    public static NamespaceDeclaration Build(IReadOnlyList<SyntaxTree> trees) => Build("", trees, 0);

    /// <summary>The root namespace with one file changed, added (old is null) or removed (new is null).</summary>
    public NamespaceDeclaration Replace(SyntaxTree? oldTree, SyntaxTree? newTree)
    {
        if (oldTree is not null && newTree is not null && oldTree.Names.Namespace.AsSpan().SequenceEqual(newTree.Names.Namespace.AsSpan()))
            return Change(newTree.Names.Namespace.AsSpan(), oldTree, newTree);
        var without = oldTree is null ? this : Change(oldTree.Names.Namespace.AsSpan(), oldTree, null);
        return newTree is null ? without : without.Change(newTree.Names.Namespace.AsSpan(), null, newTree);
    }

    private static NamespaceDeclaration Build(string name, IEnumerable<SyntaxTree> trees, int depth)
    {
        var byName = trees.ToLookup(tree => tree.Names.Namespace.ElementAtOrDefault(depth));
        return new(
            name, [.. byName[null].Select(tree => tree.Path).Distinct(StringComparer.Ordinal)], NameIndex.Build(byName[null].Select(tree => (tree.Path, DeclaredNames(tree))), DeclaredNames),
            Empty.Namespaces.AddRange(byName.Where(group => group.Key is not null)
                .Select(group => KeyValuePair.Create(group.Key!, Build(group.Key!, group, depth + 1)))));
    }

    private NamespaceDeclaration Change(ReadOnlySpan<string> path, SyntaxTree? oldTree, SyntaxTree? newTree)
    {
        if (path.IsEmpty)
            return ChangeFile(oldTree, newTree);
        var inner = Namespaces.GetValueOrDefault(path[0]) ?? new(path[0], [], Empty.Names, Empty.Namespaces);
        var changed = inner.Change(path[1..], oldTree, newTree);
        if (changed == inner)
            return this;
        var isGone = changed.Files.IsEmpty && changed.Namespaces.IsEmpty;
        return new(Name, Files, Names, isGone ? Namespaces.Remove(path[0]) : Namespaces.SetItem(path[0], changed));
    }

    private NamespaceDeclaration ChangeFile(SyntaxTree? oldTree, SyntaxTree? newTree)
    {
        var names = Names.Replace(oldTree, newTree);
        if (oldTree is not null && newTree is not null)
            return names == Names ? this : new(Name, Files, names, Namespaces);
        var path = (newTree ?? oldTree)!.Path;
        return new(Name, newTree is null ? Files.Remove(path) : Files.Insert(~Files.BinarySearch(path, StringComparer.Ordinal), path), names, Namespaces);
    }

    private static IEnumerable<string> DeclaredNames(SyntaxTree tree) => tree.Names.Declared;
}
