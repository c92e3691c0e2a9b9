using System.Collections.Immutable;
using AssessDsl.Cli.Terminal;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints changes for reading in a terminal.</summary>
internal sealed class FullChangePrinter(Style style) : ChangePrinter
{
    public override void Print(ImmutableArray<Change> changes, TextWriter output)
    {
        if (changes.IsEmpty)
            output.WriteLine("Nothing changed in meaning.");
        foreach (var change in changes)
        {
            output.WriteLine($"{Paint(change.Kind)} {change.Entry.Kind} {style.Bold(change.Entry.Id)} \"{Printable.Of(change.Entry.Title)}\"");
            foreach (var difference in change.Differences)
                output.WriteLine($"  {Describe(difference, Printable.Of)}");
            if (change.Explanation is { } why)
                output.WriteLine($"  because: {Printable.Of(why)}");
            if (change.IsUnexplained)
                output.WriteLine($"  {style.Red("nobody says why: give it a 'change'")}");
        }
    }

    private string Paint(ChangeKind kind) => kind switch
    {
        ChangeKind.Added or ChangeKind.ClauseAdded => style.Green(Word(kind)),
        ChangeKind.Removed or ChangeKind.ClauseRemoved => style.Red(Word(kind)),
        _ => style.Blue(Word(kind)),
    };
}
