using System.Collections.Immutable;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints changes as one JSON document.</summary>
internal sealed class JsonChangePrinter : ChangePrinter
{
    public override void Print(ImmutableArray<Change> changes, TextWriter output) => JsonText.Write(output, indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "assessc-diff/1");
        json.WriteList("changes", changes, change =>
        {
            json.WriteString("change", NameOf(change.Kind));
            json.WriteString("id", change.Entry.Id);
            json.WriteString("kind", change.Entry.Kind);
            json.WriteString("title", change.Entry.Title);
            if (change.Kind == ChangeKind.Retagged)
                json.WriteBoolean("explained", change.Explanation is not null);
            if (change.Explanation is { } why)
                json.WriteString("explanation", why);
            json.WriteList("differences", change.Differences, difference =>
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
            });
        });
        json.WriteEndObject();
    });

    private static string NameOf(ChangeKind kind) => kind switch
    {
        ChangeKind.ClauseAdded => "clause_added",
        ChangeKind.ClauseRemoved => "clause_removed",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
