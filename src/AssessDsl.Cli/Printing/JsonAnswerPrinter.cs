using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Project.Comparison;
using AssessDsl.Project.Querying;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints the answers to a question as one JSON document.</summary>
internal static class JsonAnswerPrinter
{
    /// <summary>Prints the answers; editions are named by their place in the list.</summary>
    public static void Print(FoundAnswers found, TextWriter output) => JsonText.Write(output, indented: true, json =>
    {
        json.WriteStartObject();
        json.WriteString("format", "assessc-query/1");
        json.WriteString("question", found.Question.Text);
        json.WriteList("editions", found.Editions, edition =>
        {
            json.WriteString("name", edition.Label);
            if (edition.Commit is not { } commit)
                return;
            json.WriteString("commit", commit.Hash);
            json.WriteString("date", commit.Date);
        });
        json.WriteList("answers", found.Answers, answer =>
        {
            json.WriteHeading(answer.Heading);
            json.WriteList("history", answer.History.SelectMany(MomentsOf), item => Write(json, item.Moment, item.Change));
            json.WriteNumbers("stands", answer.Stands);
            json.WriteNumbers("applies", answer.Applies);
        });
        json.WriteEndObject();
    });

    /// <summary>Each change of a moment; none where the declaration is there from the first edition.</summary>
    private static IEnumerable<(Moment Moment, Change? Change)> MomentsOf(Moment moment) =>
        moment.Changes.Select(change => (moment, (Change?)change)).DefaultIfEmpty((moment, null));

    private static void Write(Utf8JsonWriter json, Moment moment, Change? change)
    {
        json.WriteNumber("edition", moment.Edition);
        json.WriteString("change", change is null ? "stands" : JsonChange.NameOf(change.Kind));
        if (!moment.Tags.IsEmpty)
            json.WriteObject("tags", () =>
            {
                foreach (var tag in moment.Tags)
                    json.WriteString(tag.Property, tag.Value);
            });
        if (change is not null)
            json.WriteDetails(change);
    }

    private static void WriteNumbers(this Utf8JsonWriter json, string name, ImmutableArray<Stretch> stretches)
    {
        json.WriteStartArray(name);
        foreach (var number in stretches.SelectMany(stretch => Enumerable.Range(stretch.First, stretch.Count)))
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
