using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli;

/// <summary>Notices when files that projects are made from change on disk.</summary>
internal sealed class ProjectWatcher : IDisposable
{
    /// <summary>Editors write a file in several steps; they are waited for.</summary>
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(50);

    private readonly BlockingCollection<string> _changes = [];
    private readonly Dictionary<(string Folder, bool IsDeep), FileSystemWatcher> _watchers = [];
    private ImmutableArray<WatchedProject> _projects = [];

    /// <summary>Watches projects as they are now, in place of what they were before.</summary>
    public void Watch(IEnumerable<WatchedProject> projects)
    {
        _projects = [.. projects];
        foreach (var project in _projects)
        {
            Watch(project.Folder, isDeep: true);
            foreach (var folder in project.OuterFolders)
                Watch(folder, isDeep: false);
        }
    }

    /// <summary>Waits for the next changes and returns their paths.</summary>
    public SortedSet<string> WaitForChanges(CancellationToken cancellationToken)
    {
        while (true)
        {
            var paths = new HashSet<string>(StringComparer.Ordinal) { _changes.Take(cancellationToken) };
            while (_changes.TryTake(out var path, s_quiet))
                paths.Add(path);
            var changed = new SortedSet<string>(paths.SelectMany(NamesOf), StringComparer.Ordinal);
            if (changed.Count > 0)
                return changed;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
            watcher.Dispose();
        _changes.Dispose();
    }

    private IEnumerable<string> NamesOf(string path) =>
        _projects.Where(project => project.IsMadeFrom(path)).Select(project => ProjectPath.Relative(project.Folder, path));

    private void Watch(string folder, bool isDeep)
    {
        if (_watchers.ContainsKey((folder, isDeep)) || !Directory.Exists(folder))
            return;
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = isDeep };
        watcher.Changed += (_, change) => _changes.Add(change.FullPath);
        watcher.Created += (_, change) => _changes.Add(change.FullPath);
        watcher.Deleted += (_, change) => _changes.Add(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            _changes.Add(change.OldFullPath);
            _changes.Add(change.FullPath);
        };
        // When more changes at once than the system keeps, such as with another branch, anything may have changed.
        watcher.Error += (_, _) => _changes.Add(folder);
        watcher.EnableRaisingEvents = true;
        _watchers.Add((folder, isDeep), watcher);
    }
}
