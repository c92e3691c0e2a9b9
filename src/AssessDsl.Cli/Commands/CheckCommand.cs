using System.Collections.Immutable;
using System.CommandLine;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc check</c>: diagnostics only, and their fixes.</summary>
internal sealed class CheckCommand(TerminalStreams streams, GlobalOptions global)
{
    private readonly InputOptions _input = new(streams);
    private readonly ReportOptions _report = new(global);
    private readonly Flag _fix = new("--fix") { Description = "Apply the fixes that are safe to apply unasked." };
    private readonly Flag _unsafe = new("--unsafe-fixes") { Description = "With --fix: apply the first fix of the other findings too, but for values that only their author knows; read the difference." };
    private readonly Flag _diff = new("--diff") { Description = "With --fix: print what would change, and change nothing." };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        var command = new Command("check", "Report what is wrong, and write no output.");
        _input.AddTo(command);
        command.Options.Add(_fix);
        command.Options.Add(_unsafe);
        command.Options.Add(_diff);
        _report.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_diff) && !result.GetValue(_fix))
                result.AddError("Option '--diff' needs '--fix'.");
            else if (result.GetValue(_diff) && _report.DocumentFormat(result) is { } format)
                result.AddError(ReportOptions.NoRoomFor(format, _diff));
            if (result.GetValue(_unsafe) && !result.GetValue(_fix))
                result.AddError("Option '--unsafe-fixes' needs '--fix'.");
            if (result.GetValue(_fix) && !result.GetValue(_diff) && _input.ReadsStandardInput(result))
                result.AddError("Option '--fix' cannot write to standard input; '--fix --diff' prints what it would change.");
        });
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var settings = _report.Read(result);
        var timings = new Timings();
        var workspaces = timings.Measure("read", () => _input.Open(result, settings.IsQuiet, cancellationToken));
        var report = new ReportBuilder(workspaces, settings);
        var compilations = new List<Compilation>();
        var isDry = result.GetValue(_diff);
        var fixedCount = 0;
        var failed = new List<string>();
        foreach (var opened in workspaces.Projects)
        {
            var project = opened;
            if (result.GetValue(_fix))
            {
                var (changed, count, unfixed) = timings.Measure("fix", () => streams.ShowProgress("Fixing", settings.IsQuiet, () => new Fixer(opened, result.GetValue(_unsafe), cancellationToken).Fix(Compile(opened))));
                var changes = SourceWriter.Changes(opened, changed);
                ImmutableArray<Finding> problems = isDry ? [] : timings.Measure("write", () => SourceWriter.Write(opened, changes, cancellationToken));
                if (isDry)
                    PrintDifferences(workspaces, project, changes, settings);
                report.Add(project, problems);
                failed.AddRange(unfixed.Select(left => Describe(left.Finding, left.Error, workspaces, opened)));
                if (problems.IsEmpty)
                    fixedCount += count;
                if (problems.IsEmpty && !isDry)
                    project = changed;
            }
            var compilation = timings.Measure("index", () => Compile(project));
            compilations.Add(compilation);
            report.AddCovered(project, timings.Measure("check", () => streams.ShowProgress("Checking", settings.IsQuiet, () => project.Check(compilation, cancellationToken))));
        }
        // A difference has standard output for itself.
        var code = timings.Measure("report", () => new Reporter(streams, settings) { UsesError = isDry }.Conclude(report.Build(), workspaces));
        if (fixedCount > 0 && !settings.IsQuiet)
            streams.Error.WriteLine($"{(isDry ? "Would fix" : "Fixed")} {DiagnosticWords.Counted(fixedCount, "finding")}.");
        if (!settings.IsQuiet)
            failed.ForEach(streams.Error.WriteLine);
        if (settings.HasTimings)
            timings.Print(streams.Error, compilations, cancellationToken);
        return code == ExitCode.Success && isDry && fixedCount > 0 && !settings.ExitZero ? ExitCode.Findings : code;

        Compilation Compile(Workspace project) => project.Compile(_input.AsOf(result));
    }

    private static string Describe(Finding unfixed, Diagnostic error, Workspaces workspaces, Workspace project)
    {
        var (diagnostic, place) = (unfixed.Diagnostic, unfixed.Diagnostic.Location);
        return Printable.Of($"{workspaces.DisplayPath(project, place.Path)}({place.Start}): {diagnostic.Title()} is not fixed: "
            + $"its fix would make an error, {error.Code}: {error.Message}");
    }

    private void PrintDifferences(
        Workspaces workspaces, Workspace project, ImmutableArray<(SyntaxTree Before, string After)> changes, ReportSettings settings)
    {
        var printer = new DifferencePrinter(streams.OutputStyle(settings.Color), streams.Output);
        foreach (var (before, after) in changes)
            printer.Print(workspaces.DisplayPath(project, before.Path), before.Text.ToString(), after);
    }
}
