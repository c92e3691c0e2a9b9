namespace AssessDsl.Compiler.Diagnostics;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
public static class NearestName
{
    /// <summary>Names that are longer are near to none.</summary>
    internal const int MaximumLength = 128;

    /// <summary>The candidates that are near enough to be meant, the nearest first, at most <paramref name="most"/> of them.</summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> candidates, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        return [.. candidates
            .Where(candidate => IsNear(name, candidate))
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate, LimitFor(name))))
            .OrderBy(found => found.Distance).ThenBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Name)
            .Take(most)];
    }

    /// <summary>The nearest ids; of a name without its namespace, the ids of the nearest name.</summary>
    public static IReadOnlyList<string> FindIds(string id, IEnumerable<string> ids)
    {
        string[] known = [.. ids];
        if (Find(id, known) is { Count: > 0 } nearest)
            return nearest;
        var names = Find(id, known.Select(NameIn), most: 1);
        return [.. known.Where(candidate => names.Contains(NameIn(candidate))).Order(StringComparer.Ordinal).Take(3)];

        static string NameIn(string id) => id[(id.LastIndexOf('.') + 1)..];
    }

    /// <summary>Whether a name is near enough to another to be meant: few letters differ, and not all of them.</summary>
    internal static bool IsNear(string name, string candidate) =>
        string.Equals(Singular(name), Singular(candidate), StringComparison.OrdinalIgnoreCase) || IsNear(name, candidate, LimitFor(name));

    /// <summary>Whether at most so many letters of two names differ, and not all of them.</summary>
    internal static bool IsNear(string name, string candidate, int limit) =>
        Math.Abs(candidate.Length - name.Length) <= limit
            && Distance(name, candidate, limit) is var distance && distance <= limit && distance < Math.Max(name.Length, candidate.Length);

    /// <summary>
    /// Whether the one nearest name is so certainly meant that it may be put in unseen: a beginning that differs can turn
    /// the meaning round ("unconfirmed"), a digit or a short word may be right as it is.
    /// </summary>
    internal static bool IsCertain(string name, IReadOnlyList<string> nearest) =>
        nearest is [var only] && name.Length >= 3 && only.Length > 0 && Same(name[0], only[0])
        && name.Where(char.IsDigit).SequenceEqual(only.Where(char.IsDigit));

    /// <summary>The end of a sentence that says that there is no such name: "; did you mean 'x'?", or else a stop.</summary>
    public static string Suggest(string name, IEnumerable<string> known) => Suggest(Find(name, known));

    /// <summary>The end of a sentence that says that there is no such name: "; did you mean 'x'?", or else another one.</summary>
    public static string Suggest(IReadOnlyList<string> nearest, string otherwise = ".")
    {
        ArgumentNullException.ThrowIfNull(nearest);
        return nearest.Count == 0 ? otherwise : $"; did you mean {string.Join(" or ", nearest.Select(n => $"'{n}'"))}?";
    }

    /// <summary>"party" for "parties".</summary>
    private static string Singular(string noun) => noun.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? noun[..^3] + "y" : noun;

    private static int LimitFor(string name) => Math.Max(1, name.Length / 3);

    /// <summary>
    /// Insertions, deletions, replacements and swaps of neighbours, without regard to case; counts no further than the
    /// limit, and so looks only at letters that are at most that far from each other.
    /// </summary>
    private static int Distance(string left, string right, int limit)
    {
        if (right.Length >= MaximumLength)
            return left == right ? 0 : limit + 1;
        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var (from, to) = (Math.Max(1, i - limit), Math.Min(right.Length, i + limit));
            current[from - 1] = from == 1 ? i : limit + 1;
            var best = current[from - 1];
            for (var j = from; j <= to; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                best = Math.Min(best, current[j]);
            }
            if (best > limit)
                return limit + 1;
            if (to < right.Length)
                current[to + 1] = limit + 1;
            var unused = beforeLast;
            beforeLast = last;
            last = current;
            current = unused;
        }
        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
