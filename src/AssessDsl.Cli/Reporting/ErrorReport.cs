using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler;
using AssessDsl.Project;

namespace AssessDsl.Cli.Reporting;

/// <summary>Says what is missing or wrong in what a command draws from a project; standard output holds that alone.</summary>
internal static class ErrorReport
{
    /// <summary>Prints a project's errors to standard error and returns the exit code that they call for.</summary>
    public static int Print(Workspace project, Compilation compilation, TerminalStreams streams, ReportSettings settings, CancellationToken cancellationToken)
    {
        var workspaces = new Workspaces(Directory.GetCurrentDirectory(), [], [project]);
        var report = new ReportBuilder(workspaces, settings);
        report.Add(project, project.GetErrors(compilation, cancellationToken));
        return new Reporter(streams, settings) { HasSummary = false, UsesError = true }.Conclude(report.Build(), workspaces);
    }
}
