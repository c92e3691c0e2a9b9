using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Reporting;

/// <summary>Prints reports where and how the command line says, and decides whether they fail the command.</summary>
internal sealed class Reporter(TerminalStreams streams, ReportSettings settings)
{
    private const string DeviceFolder = "/dev/";

    /// <summary>Whether the number of findings is printed.</summary>
    public bool HasSummary { get; init; } = true;

    /// <summary>Whether findings go to standard error, because something else has standard output for itself.</summary>
    public bool UsesError { get; init; }

    /// <summary>Prints a report and returns the exit code that it calls for.</summary>
    public int Conclude(Report report, Workspaces workspaces)
    {
        Print(report, workspaces);
        var isUnusable = workspaces.IsUnusable || report.Findings.Any(finding => finding.Diagnostic.Descriptor == ProjectDiagnostics.InvalidProjectFile);
        return isUnusable ? ExitCode.Usage : ExitCodeFor(report);
    }

    private int ExitCodeFor(Report report) =>
        !settings.ExitZero && (report.Findings.Any(finding => finding.Fails) || HasTooManyWarnings(report))
            ? ExitCode.Findings : ExitCode.Success;

    private bool HasTooManyWarnings(Report report) => report.Count(Severity.Warning) > settings.MaxWarnings;

    /// <summary>The findings go to standard output or the output file, their number to standard error.</summary>
    private void Print(Report report, Workspaces workspaces)
    {
        var (output, style, isTerminal) = UsesError
            ? (streams.Error, streams.ErrorStyle(settings.Color), streams.ErrorIsTerminal)
            : (streams.Output, streams.OutputStyle(settings.Color), streams.OutputIsTerminal);
        var format = FindingPrinter.Formats[settings.Format ?? (isTerminal && settings.OutputFile is null ? "full" : "concise")];
        if (settings.OutputFile is null)
            format(style, streams.Width).Print(report, output);
        else
            PrintToFile(format(Style.Plain, streams.Width), report, settings.OutputFile, workspaces);
        if (HasSummary && !settings.IsQuiet)
            streams.Error.WriteLine(SummaryOf(report));
    }

    private static void PrintToFile(FindingPrinter printer, Report report, string file, Workspaces workspaces)
    {
        using var text = new StringWriter { NewLine = "\n" };
        printer.Print(report, text);
        var target = Path.GetFullPath(file, workspaces.WorkingDirectory);
        if (target.StartsWith(DeviceFolder, StringComparison.Ordinal) || (SourceReader.HasNoLength(target) && !workspaces.InputFiles.Contains(target)))
        {
            // A device or pipe takes what is written to it and must not be replaced by a file.
            File.WriteAllText(target, text.ToString());
            return;
        }
        // A mistyped path must not make folders.
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder) && !File.Exists(folder))
            throw new UsageException($"Cannot write '{file}': no such folder.");
        var writer = new OutputWriter(workspaces.WorkingDirectory, Path.GetDirectoryName(target) ?? target) { Inputs = workspaces.InputFiles };
        if (writer.Write([new(Path.GetFileName(target), text.ToString())], CancellationToken.None).Diagnostics is [var problem, ..])
            throw new UsageException(problem.Message);
    }

    private string SummaryOf(Report report)
    {
        var counts = SeverityFacts.All
            .Where(severity => severity >= report.Threshold && report.Count(severity) > 0)
            .Select(severity => severity.Counted(report.Count(severity)))
            .ToList();
        var found = counts.Count == 0 ? "No findings" : string.Join(", ", counts);
        var place = report.Files.IsEmpty ? "" : $" in {DiagnosticWords.Counted(report.Files.Length, "file")}";
        var limit = HasTooManyWarnings(report) ? $"; --max-warnings allows {settings.MaxWarnings}" : "";
        return $"{found}{place}{limit}.";
    }
}
