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
            json.WriteString("change", JsonChange.NameOf(change.Kind));
            json.WriteHeading(change.Heading);
            json.WriteDetails(change);
        });
        json.WriteEndObject();
    });
}
