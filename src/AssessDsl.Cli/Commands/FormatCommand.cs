using System.CommandLine;
using System.CommandLine.Parsing;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Formatting;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc format</c>: lays out files; one with syntax errors is reported and left as it is.</summary>
internal sealed class FormatCommand(TerminalStreams streams, GlobalOptions global)
{
    private readonly InputOptions _input = new(streams);
    private readonly ReportOptions _report = new(global);
    private readonly Flag _check = new("--check") { Description = "Change nothing; name the files that would change, and fail if there are any." };
    private readonly Flag _diff = new("--diff") { Description = "Change nothing; print what would change, and fail if anything would." };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        var command = new Command("format", "Lay out files in place; standard input is laid out to standard output.");
        _input.AddTo(command, hasDate: false);
        command.Options.Add(_check);
        command.Options.Add(_diff);
        _report.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_check) && result.GetValue(_diff))
                result.AddError("Options '--check' and '--diff' exclude each other.");
            else if (IsDry(result) && _report.DocumentFormat(result) is { } format)
                result.AddError(ReportOptions.NoRoomFor(format, result.GetValue(_check) ? _check : _diff));
            else if (PrintsText(result) && _input.NamesFiles(result))
                result.AddError("Standard input is laid out to standard output; no file can be named beside '-'.");
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
        var (changed, unchanged) = (0, 0);
        foreach (var project in workspaces.Projects)
        {
            var covered = project.Trees.Where(tree => project.Covers(tree.Path)).ToList();
            var formatted = timings.Measure("format", () => project.WithTrees(covered.Select(tree => Format(tree, cancellationToken))));
            var changes = SourceWriter.Changes(project, formatted);
            report.AddCovered(project, project.CheckSyntax());
            if (PrintsText(result.CommandResult))
                PrintText(formatted.Trees.Single(tree => covered.Exists(own => own.Path == tree.Path)), covered[0]);
            else if (!IsDry(result.CommandResult) && timings.Measure("write", () => SourceWriter.Write(project, changes, cancellationToken)) is { IsEmpty: false } problems)
            {
                report.Add(project, problems);
                changes = [];
            }
            (changed, unchanged) = (changed + changes.Length, unchanged + covered.Count - changes.Length);
            foreach (var (before, after) in changes)
                Announce(result, workspaces.DisplayPath(project, before.Path), before, after, settings);
        }
        // The text that was laid out has standard output for itself.
        var code = timings.Measure("report", () => new Reporter(streams, settings) { HasSummary = false, UsesError = PrintsText(result.CommandResult) }.Conclude(report.Build(), workspaces));
        if (!settings.IsQuiet)
            streams.Error.WriteLine($"{DiagnosticWords.Counted(changed, "file")} {(IsDry(result.CommandResult) ? "would change" : "changed")}, {unchanged} unchanged.");
        if (settings.HasTimings)
            timings.Print(streams.Error, [], cancellationToken);
        return code == ExitCode.Success && IsDry(result.CommandResult) && changed > 0 && !settings.ExitZero ? ExitCode.Findings : code;
    }

    private static SyntaxTree Format(SyntaxTree tree, CancellationToken cancellationToken) =>
        SyntaxTree.ParseText(SourceText.From(Formatter.Format(tree, cancellationToken)), tree.Path, cancellationToken);

    /// <summary>Prints a text as a file holds it; what cannot be laid out as it came, for it may not even be UTF-8.</summary>
    private void PrintText(SyntaxTree formatted, SyntaxTree before)
    {
        if (!before.Diagnostics.IsEmpty)
        {
            streams.Output.Flush();
            _input.PassOnStandardInput(streams.Output.BaseStream);
            return;
        }
        if (before.Text.HasByteOrderMark)
            streams.Output.Write('\uFEFF');
        streams.Output.Write(formatted.Text.ToString());
    }

    private bool PrintsText(SymbolResult result) => _input.ReadsStandardInput(result) && !IsDry(result);

    private bool IsDry(SymbolResult result) => result.GetValue(_check) || result.GetValue(_diff);

    private void Announce(ParseResult result, string path, SyntaxTree before, string after, ReportSettings settings)
    {
        if (result.GetValue(_check))
            streams.Output.WriteLine(Printable.Of(path));
        if (result.GetValue(_diff))
            new DifferencePrinter(streams.OutputStyle(settings.Color), streams.Output).Print(path, before.Text.ToString(), after);
    }
}
