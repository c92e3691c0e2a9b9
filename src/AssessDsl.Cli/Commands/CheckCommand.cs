using System.CommandLine;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc check</c>: diagnostics only.</summary>
internal sealed class CheckCommand(TerminalStreams streams)
{
    private readonly InputOptions _input = new();
    private readonly ReportOptions _report = new();

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        var command = new Command("check", "Report what is wrong, and write nothing.");
        _input.AddTo(command);
        _report.AddTo(command);
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var settings = _report.Read(result);
        var workspaces = _input.Open(result, cancellationToken);
        var report = new ReportBuilder(workspaces, settings);
        foreach (var project in workspaces.Projects)
            report.Add(project, project.GetDiagnostics(project.Compile(_input.AsOf(result))));
        var reporter = new Reporter(streams, settings);
        return reporter.Conclude(report.Build(), workspaces);
    }
}
