using System.Text.Json;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Cli.Printing;

/// <summary>What the JSON formats say of a change.</summary>
internal static class JsonChange
{
    /// <summary>What became of a declaration, in a word.</summary>
    public static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.ClauseAdded => "clause_added",
        ChangeKind.ClauseRemoved => "clause_removed",
        _ => kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Writes what a declaration is called.</summary>
    public static void WriteHeading(this Utf8JsonWriter json, Heading heading)
    {
        json.WriteString("id", heading.Id);
        json.WriteString("kind", heading.Kind);
        json.WriteString("title", heading.Title);
    }

    /// <summary>Writes what differs, and the explanation.</summary>
    public static void WriteDetails(this Utf8JsonWriter json, Change change)
    {
        if (change.Kind == ChangeKind.Retagged)
            json.WriteBoolean("explained", change.Explanation is not null);
        if (change.Explanation is { } why)
            json.WriteString("explanation", why);
        json.WriteList("differences", change.Differences, difference => Write(json, difference));
    }

    private static void Write(Utf8JsonWriter json, Difference difference)
    {
        json.WriteString("property", difference.Property);
        if (difference.Before is { } before)
            json.WriteString("before", before);
        if (difference.After is { } after)
            json.WriteString("after", after);
        if (difference.Direction is { } direction)
            json.WriteString("direction", direction == Direction.Up ? "up" : "down");
        if (difference.Overlaps is { } overlaps)
            json.WriteBoolean("overlaps", overlaps);
    }
}
