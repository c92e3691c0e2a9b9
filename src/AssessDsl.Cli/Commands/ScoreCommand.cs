using System.CommandLine;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Scoring;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc score</c>: how well the resolved judgments of the project around the working directory were calibrated.</summary>
internal sealed class ScoreCommand(TerminalStreams streams, GlobalOptions global)
{
    private readonly Option<string?> _format = new("--output-format") { Description = "full or json. Default: full.", HelpName = "FORMAT" };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _format.AcceptOnly("full", "json");
        var command = new Command("score", "Print how resolved judgments turned out: scores, and how often each likelihood term came true; with -v each judgment.") { _format };
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var project = InputOptions.OpenSurroundings(needsSources: true, cancellationToken);
        var compilation = project.Compile();
        var settings = global.Read(result);
        var code = ErrorReport.Print(project, compilation, streams, settings, cancellationToken);
        var scorecard = Scorecard.Of(compilation);
        if (result.GetValue(_format) is "json")
            JsonScorePrinter.Print(scorecard, streams.Output);
        else
            new FullScorePrinter(streams.OutputStyle(settings.Color), settings.IsVerbose).Print(scorecard, streams.Output);
        return code;
    }
}
