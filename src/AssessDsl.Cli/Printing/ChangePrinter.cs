using System.Collections.Immutable;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints what changed between two editions in one format.</summary>
internal abstract class ChangePrinter
{
    /// <summary>Prints the changes.</summary>
    public abstract void Print(ImmutableArray<Change> changes, TextWriter output);

    /// <summary>What became of a declaration, in words.</summary>
    protected static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Retagged => "moved",
        ChangeKind.Reworded => "reworded",
        ChangeKind.Reevidenced => "other evidence",
        ChangeKind.Resolved => "resolved",
        ChangeKind.Regraded => "other rating",
        ChangeKind.ClauseAdded => "clause added",
        ChangeKind.ClauseRemoved => "clause gone",
        ChangeKind.Added => "new",
        ChangeKind.Removed => "gone",
        _ => "changed",
    };

    /// <summary>A property that differs, with direction and overlap.</summary>
    protected static string Describe(Difference difference, Func<string, string> quote)
    {
        var (before, after) = (difference.Before, difference.After);
        var text = (before, after) switch
        {
            (null, _) => $"+ {quote(after ?? "")}",
            (_, null) => $"− {quote(before)}",
            _ => $"{quote(before)} → {quote(after)}",
        };
        var direction = difference.Direction switch
        {
            Direction.Up => " ↑",
            Direction.Down => " ↓",
            _ => "",
        };
        var overlap = difference.Overlaps switch
        {
            false => ", the bands no longer overlap",
            true => ", the bands still overlap",
            _ => "",
        };
        return $"{difference.Property}{direction} {text}{overlap}";
    }
}
