using System.Collections.Immutable;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>
/// Which files have a name, by the files' paths. It never changes; <see cref="Replace"/> gives a new one at the cost of
/// what differs between two texts of a file, and nothing where their names are the same.
/// </summary>
internal sealed class NameIndex
{
    private const int FewestChanges = 1000;

    private readonly Func<SyntaxTree, IEnumerable<string>> _namesOf;
    private readonly Dictionary<string, ImmutableArray<string>> _first;
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _changes;

    private NameIndex(
        Func<SyntaxTree, IEnumerable<string>> namesOf, Dictionary<string, ImmutableArray<string>> first,
        ImmutableDictionary<string, ImmutableArray<string>> changes)
    {
        _namesOf = namesOf;
        _first = first;
        _changes = changes;
    }

    /// <summary>The names that some file has, in no order.</summary>
    public IEnumerable<string> Names =>
        _first.Keys.Where(name => !_changes.ContainsKey(name)).Concat(_changes.Where(change => !change.Value.IsEmpty).Select(change => change.Key));

    /// <summary>The paths of the files that have a name, in their order.</summary>
    public ImmutableArray<string> this[string name] =>
        !_changes.IsEmpty && _changes.TryGetValue(name, out var paths) ? paths : _first.GetValueOrDefault(name, []);

    /// <param name="files">The files' paths in their order, each with the names that it has.</param>
    /// <param name="namesOf">Which names a file has.</param>
    public static NameIndex Build(IEnumerable<(string Path, IEnumerable<string> Names)> files, Func<SyntaxTree, IEnumerable<string>> namesOf)
    {
        var found = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (path, names) in files)
        {
            foreach (var name in names)
            {
                var paths = found.TryGetValue(name, out var known) ? known : found[name] = new(1);
                if (paths.Count == 0 || paths[^1] != path)
                    paths.Add(path);
            }
        }
        var first = new Dictionary<string, ImmutableArray<string>>(found.Count, StringComparer.Ordinal);
        foreach (var (name, paths) in found)
            first.Add(name, [.. paths]);
        return new(namesOf, first, ImmutableDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal));
    }

    /// <summary>The index with one file changed, added (old is null) or removed (new is null).</summary>
    public NameIndex Replace(SyntaxTree? oldTree, SyntaxTree? newTree)
    {
        var path = (newTree ?? oldTree)!.Path;
        var before = oldTree is null ? [] : _namesOf(oldTree).ToHashSet(StringComparer.Ordinal);
        var after = newTree is null ? [] : _namesOf(newTree).ToHashSet(StringComparer.Ordinal);
        if (before.SetEquals(after))
            return this;
        var changes = _changes.ToBuilder();
        foreach (var gone in before.Except(after))
            changes[gone] = this[gone].Remove(path);
        foreach (var come in after.Except(before))
            changes[come] = Insert(this[come], path);
        return changes.Count < FewestChanges + _first.Count / 8 ? new(_namesOf, _first, changes.ToImmutable()) : Merge(changes);
    }

    private NameIndex Merge(IReadOnlyDictionary<string, ImmutableArray<string>> changes)
    {
        var first = new Dictionary<string, ImmutableArray<string>>(_first, StringComparer.Ordinal);
        foreach (var (name, paths) in changes)
        {
            if (paths.IsEmpty)
                first.Remove(name);
            else
                first[name] = paths;
        }
        return new(_namesOf, first, _changes.Clear());
    }

    private static ImmutableArray<string> Insert(ImmutableArray<string> paths, string path)
    {
        var index = paths.BinarySearch(path, StringComparer.Ordinal);
        return index < 0 ? paths.Insert(~index, path) : paths;
    }
}
