namespace AssessDsl.Compiler.Diagnostics;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
public static class NearestName
{
    /// <summary>The candidates that are near enough to be meant, the nearest first, at most <paramref name="most"/> of them.</summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> candidates, int most = 3)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        var limit = Math.Max(1, name.Length / 3);
        return [.. candidates
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit)
            .Distinct(StringComparer.Ordinal)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate, limit)))
            .Where(found => found.Distance <= limit)
            .OrderBy(found => found.Distance).ThenBy(found => found.Name, StringComparer.Ordinal)
            .Select(found => found.Name)
            .Take(most)];
    }

    /// <summary>": did you mean 'x'?" or nothing.</summary>
    public static string Suggest(IReadOnlyList<string> nearest)
    {
        ArgumentNullException.ThrowIfNull(nearest);
        return nearest.Count == 0 ? "" : $"; did you mean {string.Join(" or ", nearest.Select(n => $"'{n}'"))}?";
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours, without regard to case; counts no further than the limit.</summary>
    private static int Distance(string left, string right, int limit)
    {
        Span<int> beforeLast = stackalloc int[right.Length + 1 <= 128 ? right.Length + 1 : 0];
        if (beforeLast.IsEmpty)
            return left == right ? 0 : limit + 1;
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                best = Math.Min(best, current[j]);
            }
            if (best > limit)
                return limit + 1;
            last.CopyTo(beforeLast);
            current.CopyTo(last);
        }
        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
