using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// The names of a project: all that a file has to know of the others before anything is bound. It never changes; a
/// changed file costs what its names differ.
/// </summary>
internal sealed class ProjectNames
{
    private readonly Lazy<NameIndex> _declared;
    private readonly Lazy<NameIndex> _mentioned;
    private readonly Lazy<NameIndex> _titles;

    private ProjectNames(NamespaceDeclaration root, Lazy<NameIndex> declared, Lazy<NameIndex> mentioned, Lazy<NameIndex> titles)
    {
        Root = root;
        _declared = declared;
        _mentioned = mentioned;
        _titles = titles;
    }

    /// <summary>The names that are declared, by namespace.</summary>
    public NamespaceDeclaration Root { get; }

    /// <summary>Which files declare a name in whatever namespace.</summary>
    public NameIndex Declared => _declared.Value;

    /// <summary>Which files may refer to something of a name.</summary>
    public NameIndex Mentioned => _mentioned.Value;

    /// <summary>Which files have an actor or place whose name begins with some words.</summary>
    public NameIndex Titles => _titles.Value;

    public static ProjectNames Build(IReadOnlyList<SyntaxTree> trees)
    {
        // A file keeps its names. Finding those of all files on all cores first leaves only putting them together.
        Parallel.ForEach(trees, tree => _ = tree.Names);
        return new(NamespaceDeclaration.Build(trees), Build(trees, DeclaredIn), Build(trees, MentionedIn), Build(trees, DeclaredNames.BeginningsIn));
    }

    /// <summary>The names with one file changed, added (old is null) or removed (new is null).</summary>
    /// <param name="oldTree">The file before.</param>
    /// <param name="newTree">The file after.</param>
    /// <param name="trees">All files after the change.</param>
    public ProjectNames Replace(SyntaxTree? oldTree, SyntaxTree? newTree, IReadOnlyList<SyntaxTree> trees)
    {
        return new(Root.Replace(oldTree, newTree), Next(_declared, DeclaredIn), Next(_mentioned, MentionedIn), Next(_titles, DeclaredNames.BeginningsIn));

        // What nobody has asked for yet is built from the files of the day that somebody does.
        Lazy<NameIndex> Next(Lazy<NameIndex> index, Func<SyntaxTree, IEnumerable<string>> namesOf) =>
            index.IsValueCreated ? new(index.Value.Replace(oldTree, newTree)) : Build(trees, namesOf);
    }

    private static Lazy<NameIndex> Build(IReadOnlyList<SyntaxTree> trees, Func<SyntaxTree, IEnumerable<string>> namesOf) =>
        new(() => NameIndex.Build(trees.Select(tree => tree.Path).Zip(FindNames(trees, namesOf)), namesOf));

    /// <summary>The names in each file; finding them is most of the work.</summary>
    private static IEnumerable<string>[] FindNames(IReadOnlyList<SyntaxTree> trees, Func<SyntaxTree, IEnumerable<string>> namesOf)
    {
        var names = new IEnumerable<string>[trees.Count];
        Parallel.For(0, trees.Count, index => names[index] = [.. namesOf(trees[index])]);
        return names;
    }

    private static IEnumerable<string> DeclaredIn(SyntaxTree tree) => tree.Names.Declared;

    private static IEnumerable<string> MentionedIn(SyntaxTree tree) => tree.Names.Mentioned;
}
