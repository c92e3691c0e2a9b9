using System.Collections.Immutable;
using System.Text;
using AssessDsl.Cli.Terminal;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints changes as the comment on a pull request: judgments first, then evidence, clauses and the rest.</summary>
internal sealed class MarkdownChangePrinter : ChangePrinter
{
    private static readonly (string Heading, ChangeKind[] Kinds)[] s_sections =
    [
        ("Judgments", [ChangeKind.Retagged, ChangeKind.Reworded, ChangeKind.Resolved]),
        ("Evidence", [ChangeKind.Reevidenced, ChangeKind.Regraded]),
        ("Clauses", [ChangeKind.ClauseAdded, ChangeKind.ClauseRemoved]),
        ("New and gone", [ChangeKind.Added, ChangeKind.Removed]),
        ("Other changes", [ChangeKind.Changed]),
    ];

    public override void Print(ImmutableArray<Change> changes, TextWriter output)
    {
        output.WriteLine("## What changed in meaning");
        if (changes.IsEmpty)
            output.WriteLine("\nNothing.");
        foreach (var (heading, kinds) in s_sections)
            if (changes.Where(change => kinds.Contains(change.Kind)).ToList() is { Count: > 0 } section)
            {
                output.WriteLine($"\n### {heading}\n");
                section.ForEach(change => Print(change, output));
            }
    }

    private static void Print(Change change, TextWriter output)
    {
        output.WriteLine($"- **{Escape(change.Heading.Title)}** ({change.Heading.Kind} `{change.Heading.Id}`): {Word(change.Kind)}");
        foreach (var difference in change.Differences)
            output.WriteLine($"  - {Describe(difference, Escape)}");
        if (change.Explanation is { } why)
            output.WriteLine($"  - because: {Escape(why)}");
        if (change.IsUnexplained)
            output.WriteLine("  - ⚠ nobody says why");
    }

    /// <summary>What a source says prints as text, whatever Markdown, HTML or mentions of accounts are in it.</summary>
    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (var character in Printable.Of(text))
        {
            if (character is '<' or '&')
                builder.Append($"&#{(int)character};");
            else if (character is '@' or '#')
                builder.Append('\\').Append(character).Append("&#8203;"); // An escaped name or number is a link all the same, one that is broken is not.
            else if (character is '\\' or '*' or '_' or '`' or '[' or ']' or '~' or '|')
                builder.Append('\\').Append(character);
            else
                builder.Append(character);
        }
        return builder.ToString();
    }
}
