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
            output.Write($"{Paint(change.Kind)} ");
            PrintHeading(change.Heading, output);
            PrintDetails(change, "  ", output);
        }
    }

    /// <summary>What became of a declaration.</summary>
    public string Paint(ChangeKind kind) => kind switch
    {
        ChangeKind.Added or ChangeKind.ClauseAdded => style.Green(Word(kind)),
        ChangeKind.Removed or ChangeKind.ClauseRemoved => style.Red(Word(kind)),
        _ => style.Blue(Word(kind)),
    };

    /// <summary>Prints what a declaration is called.</summary>
    public void PrintHeading(Heading heading, TextWriter output) =>
        output.WriteLine($"{Printable.Of(heading.Kind)} {style.Bold(Printable.Of(heading.Id))} \"{Printable.Of(heading.Title)}\"");

    /// <summary>Prints what differs, and why, or that nobody says why.</summary>
    public void PrintDetails(Change change, string indentation, TextWriter output)
    {
        foreach (var difference in change.Differences)
            output.WriteLine($"{indentation}{Describe(difference, Printable.Of)}");
        if (change.Explanation is { } why)
            output.WriteLine($"{indentation}because: {Printable.Of(why)}");
        if (change.IsUnexplained)
            output.WriteLine($"{indentation}{style.Red("nobody says why: give it a 'change'")}");
    }
}
