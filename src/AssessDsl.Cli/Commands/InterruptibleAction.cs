using System.CommandLine;

namespace AssessDsl.Cli.Commands;

/// <summary>How commands run: on a thread of their own, so that an interruption ends them even while they wait for input.</summary>
internal static class InterruptibleAction
{
    /// <summary>Sets what a command does.</summary>
    public static void SetInterruptibleAction(this Command command, Func<ParseResult, CancellationToken, int> run) =>
        command.SetAction((result, cancellationToken) => Task.Run(() => run(result, cancellationToken), CancellationToken.None));
}
