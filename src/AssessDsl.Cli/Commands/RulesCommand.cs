using System.CommandLine;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Project;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc rules</c>: all findings, with the severities and thresholds in force in the project.</summary>
internal sealed class RulesCommand(TerminalStreams streams)
{
    private readonly Option<string?> _format = new("--output-format") { Description = "full or json. Default: full.", HelpName = "FORMAT" };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _format.AcceptOnly("full", "json");
        var command = new Command("rules", "List all findings, with the severities and thresholds in force in the project around the working directory.") { _format };
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var settings = InputOptions.OpenSurroundings(needsSources: false, cancellationToken).Settings;
        var printer = new RulePrinter(settings.ToCompilationOptions());
        if (result.GetValue(_format) is "json")
            printer.PrintJson(streams.Output);
        else
            printer.PrintTable(streams.Output);
        return ExitCode.Success;
    }
}
