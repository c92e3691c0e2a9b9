using System.CommandLine;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Emit;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc baseline</c>: accepts today's findings, so that only new ones fail.</summary>
internal sealed class BaselineCommand(TerminalStreams streams, GlobalOptions global)
{
    private readonly InputOptions _input = new(streams);

    /// <summary>The command for the command line.</summary>
    public Command Create() => new("baseline", "Accept the findings of today, so that only new ones fail.")
    {
        CreateCommand("create", "Accept all findings; fails when there is a baseline.", (baseline, findings) =>
            File.Exists(baseline.File)
                ? throw new UsageException($"There is a baseline, '{baseline.Path}'; 'assessc baseline update' writes it anew.")
                : baseline.Accept(findings)),
        CreateCommand("update", "Accept all findings, and forget those accepted before.", (baseline, findings) => baseline.Accept(findings)),
        CreateCommand("prune", "Forget accepted findings that no longer occur.", (baseline, findings) => baseline.Prune(findings)),
    };

    private Command CreateCommand(string name, string description, Func<Baseline, IEnumerable<Finding>, Baseline> change)
    {
        var command = new Command(name, description);
        _input.AddTo(command);
        command.SetInterruptibleAction((result, cancellationToken) => Run(result, change, cancellationToken));
        return command;
    }

    private int Run(ParseResult result, Func<Baseline, IEnumerable<Finding>, Baseline> change, CancellationToken cancellationToken)
    {
        var settings = global.Read(result);
        var workspaces = _input.Open(result, settings.IsQuiet, cancellationToken);
        var report = new ReportBuilder(workspaces, settings);
        if (!workspaces.IsUnusable)
            foreach (var project in workspaces.Projects)
                report.Add(project, Write(project, change(project.Baseline, project.Check(project.Compile(_input.AsOf(result)), cancellationToken)), settings.IsQuiet, cancellationToken));
        else
            foreach (var project in workspaces.Projects)
                report.AddAll(project, project.CheckSyntax());
        return new Reporter(streams, settings) { HasSummary = false }.Conclude(report.Build(), workspaces);
    }

    private IEnumerable<Finding> Write(Workspace project, Baseline baseline, bool isQuiet, CancellationToken cancellationToken)
    {
        var file = new OutputFile(Path.GetFileName(baseline.File), baseline.ToJson());
        var problems = new OutputWriter(project.Folder, Path.GetDirectoryName(baseline.File)!).Write([file], cancellationToken).Diagnostics;
        if (problems.IsEmpty && !isQuiet)
            streams.Error.WriteLine($"{baseline.Path} accepts {DiagnosticWords.Counted(baseline.Entries.Length + baseline.Elsewhere.Length, "finding")}.");
        return Finding.Of(problems);
    }
}
