using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Printing;

/// <summary>A line for each finding, in the form that MSBuild and editors parse.</summary>
internal sealed class ConcisePrinter(Style style) : FindingPrinter
{
    public override void Print(Report report, TextWriter output)
    {
        foreach (var finding in report.Shown)
            output.WriteLine(LineOf(finding.Diagnostic));
    }

    private string LineOf(Diagnostic diagnostic)
    {
        var (path, place) = (diagnostic.Location.Path, diagnostic.Location.Text is null ? "" : $"({diagnostic.Location.Start})");
        var severity = style.Of(diagnostic.Severity, diagnostic.Severity.Word());
        return $"{style.Bold(Printable.Of(path) + place)}: {severity} {diagnostic.Code}: {Printable.Of(diagnostic.Message)}";
    }
}
