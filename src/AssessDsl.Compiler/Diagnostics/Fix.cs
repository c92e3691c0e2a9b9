using System.Collections.Immutable;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>A change that makes a diagnostic vanish, for the editor and <c>--fix</c>.</summary>
/// <param name="Title">What the change does, as an instruction: "Replace with 'unlikely'".</param>
/// <param name="Edits">The edits, none of which overlap.</param>
/// <param name="IsSafe">Whether <c>--fix</c> may apply it unasked: there is one right answer and it changes no meaning.</param>
public sealed record Fix(string Title, ImmutableArray<TextEdit> Edits, bool IsSafe = false)
{
    /// <summary>
    /// Whether only the author knows if it is right: it puts in a value that stands for another, or one of a list of which
    /// none is near to what is written. An editor offers it, and no command applies it.
    /// </summary>
    public bool NeedsAuthor { get; init; }

    /// <summary>Whether others may make it needless, as those do that use a namespace which nothing used before: it is applied behind them.</summary>
    public bool ComesLast { get; init; }

    /// <summary>
    /// The fixes that can be applied together: each that touches none before it, all of its edits or none; and those that
    /// come last only where there are no others.
    /// </summary>
    public static ImmutableArray<Fix> SelectCompatible(IReadOnlyCollection<Fix> fixes)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var isLast = fixes.All(fix => fix.ComesLast);
        var chosen = ImmutableArray.CreateBuilder<Fix>();
        var taken = new Dictionary<string, List<TextSpan>>(StringComparer.Ordinal);
        foreach (var fix in fixes)
        {
            if (fix.ComesLast != isLast || fix.Edits.Any(edit => taken.TryGetValue(edit.Path, out var spans) && Touches(spans, edit.Span)))
                continue;
            chosen.Add(fix);
            foreach (var edit in fix.Edits)
            {
                if (!taken.TryGetValue(edit.Path, out var spans))
                    taken[edit.Path] = spans = [];
                spans.Insert(CountUpTo(spans, edit.Span.Start), edit.Span);
            }
        }
        return chosen.DrainToImmutable();
    }

    /// <summary>Spans that do not overlap end in the order in which they begin, so that only the last to begin can touch.</summary>
    private static bool Touches(List<TextSpan> spans, TextSpan span) =>
        CountUpTo(spans, span.End) is > 0 and var count && spans[count - 1].End >= span.Start;

    /// <summary>How many of the spans, which are in order, begin at a position or before.</summary>
    private static int CountUpTo(List<TextSpan> spans, int position)
    {
        var index = spans.BinarySearch(new(position, int.MaxValue - position));
        return index < 0 ? ~index : index + 1;
    }
}
