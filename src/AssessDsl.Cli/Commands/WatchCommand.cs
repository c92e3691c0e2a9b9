using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AssessDsl.Cli.Terminal;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc watch</c>: builds again whenever a source or the project file changes.</summary>
internal sealed class WatchCommand(TerminalStreams streams, GlobalOptions global)
{
    private readonly BuildCommand _build = new(streams, global);

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        var command = new Command("watch", "Build, and build again on every change, until interrupted.");
        _build.AddTo(command);
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        using var watcher = new ProjectWatcher();
        // Watched before it is built, so that no change is missed.
        if (!_build.TryWatch(result, watcher, cancellationToken))
            return _build.Build(result, cancellationToken);
        while (true)
        {
            BuildOnce(result, watcher, cancellationToken);
            var changed = watcher.WaitForChanges(cancellationToken);
            if (!global.IsQuiet(result))
                streams.Error.WriteLine($"Changed: {Printable.Of(string.Join(", ", changed))}");
            // Before what is found then, which comes on the other stream.
            streams.Error.Flush();
        }
    }

    private void BuildOnce(ParseResult result, ProjectWatcher watcher, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        _build.Build(result, cancellationToken, watcher);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (!global.IsQuiet(result))
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Built in {time:F0} ms; waiting for changes."));
        streams.Output.Flush();
        streams.Error.Flush();
    }
}
