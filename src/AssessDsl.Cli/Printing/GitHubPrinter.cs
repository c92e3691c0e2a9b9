using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;

namespace AssessDsl.Cli.Printing;

/// <summary>
/// Workflow commands that GitHub shows beside the changed lines. It shows ten of each level in a step and drops
/// the rest in silence, so the rest are listed in the log.
/// </summary>
internal sealed class GitHubPrinter : FindingPrinter
{
    private const int ShownPerLevel = 10;

    public override void Print(Report report, TextWriter output)
    {
        var left = new List<Diagnostic>();
        // One notice is kept for the number of those left out.
        var room = new Dictionary<string, int>(StringComparer.Ordinal) { ["error"] = ShownPerLevel, ["warning"] = ShownPerLevel, ["notice"] = ShownPerLevel - 1 };
        foreach (var finding in report.Shown)
        {
            if (room[LevelOf(finding.Severity)]-- > 0)
                output.WriteLine(CommandFor(finding));
            else
                left.Add(finding.Diagnostic);
        }
        foreach (var diagnostic in left)
            output.WriteLine(EscapeLine(diagnostic.ToString()));
        if (left.Count > 0)
            output.WriteLine($"::notice title=assessc::{left.Count} more findings are in the log, for GitHub shows {ShownPerLevel} of a level.");
    }

    private static string CommandFor(Finding finding)
    {
        var location = finding.Diagnostic.Location;
        var properties = $"file={EscapeProperty(location.Path)}";
        if (location.Text is not null)
            properties += $",line={location.Start.Line + 1},endLine={location.End.Line + 1}";
        // Columns are dropped by GitHub, with the whole command, when the lines differ.
        if (location.Text is not null && location.Start.Line == location.End.Line)
            properties += $",col={location.Start.Character + 1},endColumn={location.End.Character + 1}";
        return $"::{LevelOf(finding.Severity)} {properties},title={EscapeProperty(finding.Diagnostic.Title())}::{EscapeData(finding.Diagnostic.Message)}";
    }

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    /// <summary>A line that is no command, although a path begins with one: of the two forms one counts at the start, the other anywhere.</summary>
    private static string EscapeLine(string text) =>
        "- " + Printable.Of(text).Replace("##[", "# #[", StringComparison.Ordinal);

    private static string EscapeData(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
