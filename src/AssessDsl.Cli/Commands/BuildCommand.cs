using System.Collections.Immutable;
using System.CommandLine;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Emit;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc build</c>: checks, then writes what the project file says, unless there are errors.</summary>
internal sealed class BuildCommand(TerminalStreams streams)
{
    private readonly InputOptions _input = new(streams);
    private readonly ReportOptions _report = new();
    private readonly Option<string?> _output = new("--output", "-o")
    {
        Description = "The folder to write to, instead of the one that the project file says.",
        HelpName = "DIR",
    };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        var command = new Command("build", "Check, then write the outputs: HTML, JSON and C# into 'out', unless the project file says otherwise.");
        AddTo(command);
        command.SetInterruptibleAction(Build);
        return command;
    }

    /// <summary>Adds the arguments of a build to a command.</summary>
    public void AddTo(Command command)
    {
        _input.AddTo(command);
        command.Options.Add(_output);
        _report.AddTo(command);
    }

    /// <summary>Builds once and returns the exit code.</summary>
    public int Build(ParseResult result, CancellationToken cancellationToken)
    {
        var settings = _report.Read(result);
        var timings = new Timings();
        var workspaces = timings.Measure("read", () => _input.Open(result, settings.IsQuiet, cancellationToken));
        if (result.GetValue(_output) is not null && workspaces.Projects.Length > 1)
            throw new UsageException("Option '--output' takes the outputs of one project, not of several.");
        var report = new ReportBuilder(workspaces, settings);
        var compiled = new List<(Workspace Project, Compilation Compilation)>();
        foreach (var project in workspaces.Projects)
        {
            var compilation = project.Compile(_input.AsOf(result));
            report.AddAll(project, timings.Measure("check", () => project.Check(compilation)));
            compiled.Add((project, compilation));
        }
        var written = new List<string>();
        if (!report.HasErrors && !workspaces.IsUnusable)
            foreach (var (project, compilation) in compiled)
            {
                var output = timings.Measure("emit", () => project.Emit(compilation));
                written.Add(timings.Measure("write", () => Write(project, result.GetValue(_output), output, report, workspaces, cancellationToken)));
            }
        var code = new Reporter(streams, settings).Conclude(report.Build(), workspaces);
        if (!settings.IsQuiet)
            written.ForEach(streams.Error.WriteLine);
        if (settings.HasTimings)
            timings.Print(streams.Error, compiled.Select(pair => pair.Compilation));
        return code;
    }

    /// <summary>Whether nothing but findings is printed.</summary>
    public bool IsQuiet(ParseResult result) => _report.Read(result).IsQuiet;

    /// <summary>The projects that a build is made of, to watch them.</summary>
    public ImmutableArray<Workspace> Open(ParseResult result, CancellationToken cancellationToken) =>
        _input.Open(result, IsQuiet(result), cancellationToken).Projects;

    /// <summary>Writes a project's outputs and returns a sentence on it.</summary>
    private static string Write(
        Workspace project, string? folder, EmitOutput output, ReportBuilder report, Workspaces workspaces, CancellationToken cancellationToken)
    {
        folder = folder is null
            ? Path.GetFullPath(project.Settings.Output, project.Folder)
            : Path.GetFullPath(folder, workspaces.WorkingDirectory);
        var place = workspaces.DisplayPath(project, folder);
        var result = output.Diagnostics.IsEmpty
            ? new OutputWriter(project.Folder, folder) { Inputs = project.InputFiles }.Write(output.Files, cancellationToken)
            : new([], 0, output.Diagnostics);
        report.Add(project, result.Diagnostics.Zip(Fingerprint.OfAll(result.Diagnostics), (problem, print) => new Finding(problem, print)));
        return result.Diagnostics.IsEmpty
            ? $"Wrote {DiagnosticWords.Counted(result.Written.Length, "file")} to '{place}'; {result.Unchanged} unchanged."
            : $"Wrote nothing to '{place}'.";
    }
}
