using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using AssessDsl.Cli.Terminal;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc watch</c>: builds again whenever a source or the project file changes.</summary>
internal sealed class WatchCommand(TerminalStreams streams)
{
    /// <summary>Editors write a file in several steps; they are waited for.</summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(50);

    private readonly BuildCommand _build = new(streams);
    private readonly BlockingCollection<string> _changes = [];

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
        var watchers = _build.Open(result, cancellationToken).Select(Watch).ToList();
        try
        {
            while (true)
            {
                BuildOnce(result, cancellationToken);
                var changed = WaitForChanges(cancellationToken);
                streams.Error.WriteLine($"Changed: {string.Join(", ", changed)}");
            }
        }
        finally
        {
            watchers.ForEach(watcher => watcher.Dispose());
        }
    }

    private void BuildOnce(ParseResult result, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        _build.Build(result, cancellationToken);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Built in {time:F0} ms; waiting for changes."));
        streams.Output.Flush();
        streams.Error.Flush();
    }

    private SortedSet<string> WaitForChanges(CancellationToken cancellationToken)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal) { _changes.Take(cancellationToken) };
        while (_changes.TryTake(out var path, s_quiet))
            changed.Add(path);
        return changed;
    }

    private FileSystemWatcher Watch(Workspace project)
    {
        var output = Path.GetFullPath(project.Settings.Output, project.Folder);
        var watcher = new FileSystemWatcher(project.Folder) { IncludeSubdirectories = true };
        watcher.Changed += OnChange;
        watcher.Created += OnChange;
        watcher.Deleted += OnChange;
        watcher.Renamed += OnChange;
        watcher.EnableRaisingEvents = true;
        return watcher;

        void OnChange(object sender, FileSystemEventArgs change)
        {
            if (Path.GetExtension(change.FullPath) is ".assess" or ".json" or ".scriban" && !ProjectPath.IsWithin(output, change.FullPath))
                _changes.Add(ProjectPath.Relative(project.Folder, change.FullPath));
        }
    }
}
