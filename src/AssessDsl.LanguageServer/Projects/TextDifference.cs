using AssessDsl.Compiler.Text;

namespace AssessDsl.LanguageServer.Projects;

/// <summary>The one stretch in which a text differs from the one before, to tell where things of the old text are now.</summary>
/// <param name="Start">Where it begins in both.</param>
/// <param name="OldEnd">Where it ends in the old text.</param>
/// <param name="NewEnd">Where it ends in the new text.</param>
internal readonly record struct TextDifference(int Start, int OldEnd, int NewEnd)
{
    public static TextDifference Between(SourceText oldText, SourceText newText)
    {
        var before = oldText.AsSpan();
        var after = newText.AsSpan();
        var start = before.CommonPrefixLength(after);
        var (oldEnd, newEnd) = (before.Length, after.Length);
        while (oldEnd > start && newEnd > start && before[oldEnd - 1] == after[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        return new(start, oldEnd, newEnd);
    }

    /// <summary>Where a span is now; null when its text has changed.</summary>
    public TextSpan? Map(TextSpan span) =>
        span.End <= Start ? span
        : span.Start >= OldEnd ? new(span.Start + NewEnd - OldEnd, span.Length)
        : null;
}
