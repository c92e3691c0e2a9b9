using System.Collections.Immutable;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Numbers from one to another: all of them, or only some where it is not exact.</summary>
internal readonly record struct NumberRange(int Low, int High, bool IsExact);

/// <summary>Sets of numbers as a few ranges, which take the same space however many numbers there are.</summary>
internal static class NumberRanges
{
    private const int Most = 8;

    /// <summary>All numbers of some ranges; of too many, those with the narrowest gaps become one that is not exact.</summary>
    public static ImmutableArray<NumberRange> Union(IEnumerable<NumberRange> ranges)
    {
        var joined = new List<NumberRange>();
        foreach (var range in ranges.OrderBy(range => range.Low).ThenByDescending(range => range.High))
        {
            if (joined.Count > 0 && Join(joined[^1], range) is { } both)
                joined[^1] = both;
            else
                joined.Add(range);
        }
        return joined.Count <= Most ? [.. joined] : Narrow(joined);
    }

    /// <summary>Two ranges as one where they overlap, or where nothing is lost.</summary>
    private static NumberRange? Join(NumberRange left, NumberRange right) =>
        left.IsExact && right.High <= left.High ? left
        : left.IsExact && right.IsExact && right.Low <= left.High + 1 ? left with { High = Math.Max(left.High, right.High) }
        : right.Low <= left.High ? new(left.Low, Math.Max(left.High, right.High), IsExact: false)
        : null;

    private static ImmutableArray<NumberRange> Narrow(List<NumberRange> ranges)
    {
        var gaps = Enumerable.Range(1, ranges.Count - 1).OrderByDescending(i => ranges[i].Low - ranges[i - 1].High).Take(Most - 1);
        int[] starts = [0, .. gaps.Order(), ranges.Count];
        return [.. starts.Zip(starts.Skip(1), (start, end) => end - start == 1 ? ranges[start] : new(ranges[start].Low, ranges[end - 1].High, IsExact: false))];
    }
}
