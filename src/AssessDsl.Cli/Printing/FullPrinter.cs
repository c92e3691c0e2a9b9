using System.Collections.Immutable;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Printing;

/// <summary>Each finding with the lines of source that it is about.</summary>
internal sealed class FullPrinter(Style style, int width) : FindingPrinter
{
    /// <summary>The most edits that are offered where none is surely the right one; an editor shows them all.</summary>
    private const int MostChoices = 3;

    public override void Print(Report report, TextWriter output)
    {
        foreach (var finding in report.Shown)
            Print(finding.Diagnostic, output);
    }

    private void Print(Diagnostic diagnostic, TextWriter output)
    {
        var gutter = new[] { diagnostic.Location }.Concat(diagnostic.Related.Select(related => related.Location))
            .Max(location => $"{location.End.Line + 1}".Length);
        var snippet = new SnippetPrinter(style, width, gutter, output);
        var head = $"{diagnostic.Severity.Word()}[{diagnostic.Code}]";
        output.WriteLine($"{style.Of(diagnostic.Severity, head)}{style.Bold(": " + Printable.Of(diagnostic.Message))}");
        snippet.Print("-->", diagnostic.Location, '^', "", text => style.Of(diagnostic.Severity, text));
        foreach (var related in diagnostic.Related)
            snippet.Print(":::", related.Location, '-', related.Message, style.Blue);
        foreach (var fix in Offered(diagnostic.Fixes))
            snippet.PrintNote("help", fix.IsSafe ? $"{fix.Title} (--fix does it)" : fix.Title);
        snippet.PrintNote("see", $"assessc explain {diagnostic.Code}");
        output.WriteLine();
    }

    private static IEnumerable<Fix> Offered(ImmutableArray<Fix> fixes) =>
        fixes.Any(fix => fix.IsSafe) ? fixes.Where(fix => fix.IsSafe) : fixes.Take(MostChoices);
}
