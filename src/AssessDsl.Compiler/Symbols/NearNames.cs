using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Symbols;

/// <summary>
/// Finds among names those that somebody may have meant who wrote another one. Of many names only those count that a
/// single slip of the pen leads to, which a table finds, however many names are missed.
/// </summary>
internal sealed class NearNames
{
    /// <summary>Up to so many names all are looked at each time.</summary>
    private const int Few = 2000;

    /// <summary>How often it takes less time to look at all names than to make the table.</summary>
    private const int FewQuestions = 32;

    private readonly string[] _names;
    private readonly Lazy<(int Hash, string Name)[]> _table;
    private int _questions;

    public NearNames(string[] names)
    {
        _names = names;
        _table = new(CreateTable);
    }

    /// <summary>The names that are near to one, in no order.</summary>
    public IEnumerable<string> Find(string name)
    {
        if (_names.Length <= Few)
            return _names.Where(candidate => NearestName.IsNear(name, candidate));
        var candidates = Interlocked.Increment(ref _questions) <= FewQuestions ? _names : Shortened(name).SelectMany(FindInTable).Distinct(StringComparer.Ordinal);
        return candidates.Where(candidate => NearestName.IsNear(name, candidate, limit: 1));
    }

    private (int Hash, string Name)[] CreateTable()
    {
        (int Hash, string)[] table = [.. _names.SelectMany(name => Shortened(name).Select(hash => (hash, name)))];
        Array.Sort(table, (left, right) => left.Hash.CompareTo(right.Hash));
        return table;
    }

    private IEnumerable<string> FindInTable(int hash)
    {
        var table = _table.Value;
        var (low, high) = (0, table.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (table[middle].Hash < hash)
                low = middle + 1;
            else
                high = middle;
        }
        for (; low < table.Length && table[low].Hash == hash; low++)
            yield return table[low].Name;
    }

    /// <summary>A name and all that it becomes with a letter less, as hashes: of two names that are one slip apart, some are the same.</summary>
    private static IEnumerable<int> Shortened(string name)
    {
        if (name.Length > NearestName.MaximumLength)
            yield break;
        yield return StringComparer.OrdinalIgnoreCase.GetHashCode(name);
        for (var i = 0; i < name.Length; i++)
            yield return StringComparer.OrdinalIgnoreCase.GetHashCode(name.Remove(i, 1));
    }
}
