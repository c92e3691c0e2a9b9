using System.Collections.Concurrent;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli;

/// <summary>Notices when files that projects are made from change on disk.</summary>
internal sealed class ProjectWatcher : IDisposable
{
    /// <summary>Editors write a file in several steps; they are waited for.</summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(50);

    private readonly BlockingCollection<string> _changes = [];
    private readonly List<FileSystemWatcher> _watchers;

    public ProjectWatcher(IEnumerable<Workspace> projects) => _watchers = [.. projects.Select(Watch)];

    /// <summary>Waits for the next changes and returns their paths.</summary>
    public SortedSet<string> WaitForChanges(CancellationToken cancellationToken)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal) { _changes.Take(cancellationToken) };
        while (_changes.TryTake(out var path, s_quiet))
            changed.Add(path);
        return changed;
    }

    public void Dispose()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _changes.Dispose();
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
            if (Path.GetExtension(change.FullPath) is ".assess" or ".json" or ".scriban" or ".html" && !ProjectPath.IsWithin(output, change.FullPath))
                _changes.Add(ProjectPath.Relative(project.Folder, change.FullPath));
        }
    }
}
