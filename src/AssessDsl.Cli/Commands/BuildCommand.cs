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
internal sealed class BuildCommand(TerminalStreams streams, GlobalOptions global)
{
    /// <summary>How many files a sentence names.</summary>
    private const int MostNamed = 3;

    private readonly InputOptions _input = new(streams);
    private readonly ReportOptions _report = new(global);
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
        command.SetInterruptibleAction((result, cancellationToken) => Build(result, cancellationToken));
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
    /// <param name="result">The command line.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <param name="watcher">What shall notice changes of that which is built.</param>
    public int Build(ParseResult result, CancellationToken cancellationToken, ProjectWatcher? watcher = null)
    {
        var settings = _report.Read(result);
        var timings = new Timings();
        var workspaces = timings.Measure("read", () => _input.Open(result, settings.IsQuiet, cancellationToken));
        if (result.GetValue(_output) is not null && workspaces.Projects.Length > 1)
            throw new UsageException("Option '--output' takes the outputs of one project, not of several.");
        if (watcher is not null)
            Watch(workspaces, result, watcher);
        var report = new ReportBuilder(workspaces, settings);
        var compiled = new List<(Workspace Project, Compilation Compilation)>();
        foreach (var project in workspaces.Projects)
        {
            var compilation = timings.Measure("index", () => project.Compile(_input.AsOf(result)));
            report.AddAll(project, timings.Measure("check", () => streams.ShowProgress("Checking", settings.IsQuiet, () => project.Check(compilation, cancellationToken))));
            compiled.Add((project, compilation));
        }
        var written = new List<string>();
        if (!report.HasErrors && !workspaces.IsUnusable)
        {
            ImmutableArray<ProjectOutput> outputs = [.. compiled.Select(pair => new ProjectOutput(
                pair.Project, FolderOf(pair.Project, result, workspaces), Emit(pair.Project, pair.Compilation)))];
            foreach (var (project, clash) in ProjectOutput.Clashes(outputs))
                report.Add(project, Finding.Of([clash]));
            if (!report.HasErrors)
                foreach (var output in outputs)
                    written.Add(timings.Measure("write", () => Write(output, report, workspaces, cancellationToken)));
            if (!report.HasErrors && !settings.IsQuiet && ProjectOutput.FindStale(outputs).Select(path => ProjectPath.Relative(workspaces.WorkingDirectory, path)).ToList() is { Count: > 0 } stale)
                written.Add(Describe(stale));
        }
        var code = timings.Measure("report", () => new Reporter(streams, settings).Conclude(report.Build(), workspaces));
        if (!settings.IsQuiet)
            written.ForEach(streams.Error.WriteLine);
        if (settings.HasTimings)
            timings.Print(streams.Error, compiled.Select(pair => pair.Compilation), cancellationToken);
        return code;

        EmitOutput Emit(Workspace project, Compilation compilation) =>
            timings.Measure("emit", () => streams.ShowProgress("Emitting", settings.IsQuiet, () => project.Emit(compilation, cancellationToken)));
    }

    /// <summary>Watches what would be built, unless a path names nothing, which will not change.</summary>
    public bool TryWatch(ParseResult result, ProjectWatcher watcher, CancellationToken cancellationToken)
    {
        _input.RefuseStandardInput(result);
        var workspaces = _input.Open(result, global.IsQuiet(result), cancellationToken);
        Watch(workspaces, result, watcher);
        return !workspaces.HasNoInput;
    }

    private void Watch(Workspaces workspaces, ParseResult result, ProjectWatcher watcher) =>
        watcher.Watch(workspaces.Projects.Select(project => new WatchedProject(project, FolderOf(project, result, workspaces))));

    private string FolderOf(Workspace project, ParseResult result, Workspaces workspaces) => result.GetValue(_output) is { } folder
        ? Path.GetFullPath(folder, workspaces.WorkingDirectory)
        : Path.GetFullPath(project.Settings.Output, project.Folder);

    /// <summary>Writes a project's outputs and returns a sentence on it.</summary>
    private static string Write(ProjectOutput output, ReportBuilder report, Workspaces workspaces, CancellationToken cancellationToken)
    {
        var (project, folder, emitted) = output;
        var place = workspaces.DisplayPath(project, folder);
        var result = emitted.Diagnostics.IsEmpty
            ? new OutputWriter(project.Folder, folder) { Inputs = project.InputFiles }.Write(emitted.Files, cancellationToken)
            : new([], 0, emitted.Diagnostics);
        report.Add(project, Finding.Of(result.Diagnostics));
        var count = DiagnosticWords.Counted(result.Written.Length, "file");
        if (result.Diagnostics.IsEmpty)
            return $"Wrote {count} to '{place}'; {result.Unchanged} unchanged.";
        return result.Written.IsEmpty ? $"Wrote nothing to '{place}'." : $"Wrote only {count} to '{place}'.";
    }

    /// <summary>A sentence on files that nothing makes any more. Another project may, so they are not deleted.</summary>
    private static string Describe(List<string> stale)
    {
        var rest = stale.Count > MostNamed ? $" and {DiagnosticWords.Counted(stale.Count - MostNamed, "other")}" : "";
        return $"Left from an earlier build, of something that is gone: {string.Join(", ", stale.Take(MostNamed).Select(path => $"'{path}'"))}{rest}. Delete what no other project writes.";
    }
}
