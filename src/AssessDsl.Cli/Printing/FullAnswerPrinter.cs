using AssessDsl.Cli.Terminal;
using AssessDsl.Project.Comparison;
using AssessDsl.Project.Querying;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints the answers to a question for reading in a terminal: each declaration with its history.</summary>
internal sealed class FullAnswerPrinter(Style style, bool isVerbose)
{
    private readonly FullChangePrinter _changes = new(style);

    /// <summary>Prints the answers and how many there are.</summary>
    public void Print(FoundAnswers found, TextWriter output)
    {
        string[] editions = [.. found.Editions.Select(edition => Printable.Of(edition.Label))];
        foreach (var answer in found.Answers)
        {
            _changes.PrintHeading(answer.Heading, output);
            foreach (var moment in answer.History)
                Print(moment, editions[moment.Edition], output);
            var (applies, stands) = (answer.Applies.Sum(stretch => stretch.Count), answer.Stands.Sum(stretch => stretch.Count));
            if (applies < stands)
                output.WriteLine($"  applies in {applies} of {stands} editions: {string.Join(", ", answer.Applies.Select(stretch => Describe(stretch, editions)))}");
            output.WriteLine();
        }
        var count = found.Answers.Length;
        output.WriteLine($"{(count == 0 ? "No declaration" : DiagnosticWords.Counted(count, "declaration"))} in {DiagnosticWords.Counted(editions.Length, "edition")}.");
    }

    private void Print(Moment moment, string edition, TextWriter output)
    {
        if (moment.Changes.IsEmpty)
            output.WriteLine($"  {edition}  {style.Blue("stands")}");
        foreach (var change in moment.Changes)
        {
            output.WriteLine($"  {edition}  {_changes.Paint(change.Kind)}");
            _changes.PrintDetails(change, "    ", output);
        }
        // Where it begins, no change says what they are.
        if (!moment.Tags.IsEmpty && (isVerbose || moment.Changes.All(change => change.Kind == ChangeKind.Added)))
            output.WriteLine($"    {string.Join(", ", moment.Tags.Select(tag => $"{tag.Property} {Printable.Of(tag.Value)}"))}");
    }

    private static string Describe(Stretch stretch, string[] editions) =>
        stretch.Count == 1 ? editions[stretch.First] : $"{editions[stretch.First]} to {editions[stretch.Last]}";
}
