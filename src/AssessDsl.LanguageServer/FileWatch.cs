using AssessDsl.LanguageServer.Projects;
using AssessDsl.LanguageServer.Protocol;
using AssessDsl.Project;
using AssessDsl.Project.Files;
using FileSystemWatcher = AssessDsl.LanguageServer.Protocol.FileSystemWatcher;

namespace AssessDsl.LanguageServer;

/// <summary>What the client watches on disk: sources and project files, and whatever else projects turn out to be read from.</summary>
internal sealed class FileWatch(Session session)
{
    private readonly HashSet<(string Folder, string Pattern)> _watched = [];

    /// <summary>Has sources and project files watched.</summary>
    public Task BeginAsync() => RegisterAsync([new("**/*.assess"), new("**/assess.json")]);

    /// <summary>Has what projects are read from watched as well; nothing for what already is.</summary>
    public void Add(IEnumerable<OpenProject> projects)
    {
        var added = projects.SelectMany(InputsOf).Where(_watched.Add).ToArray();
        if (added.Length > 0)
            _ = RegisterAsync([.. added.Select(input => new FileSystemWatcher(GlobOf(input.Folder, input.Pattern)))]);
    }

    /// <summary>Sources and project files are watched in the workspace's folders alone, and a project may be around those or elsewhere.</summary>
    private IEnumerable<(string Folder, string Pattern)> InputsOf(OpenProject project)
    {
        var folder = project.Input.Folder;
        if (!Directory.Exists(folder) || session.Projects.Folders.Any(watched => ProjectPath.IsWithin(watched, folder)))
            return project.Inputs;
        var below = project.Input.IsShallow ? "" : "**/";
        return [(folder, $"{below}*.assess"), (folder, $"{below}{ProjectInput.ProjectFileName}"), .. project.Inputs];
    }

    private Task RegisterAsync(FileSystemWatcher[] watchers) => session.Features.CanWatch
        ? session.Client.RegisterAsync(new Registration($"files-{_watched.Count}", "workspace/didChangeWatchedFiles", new(Watchers: watchers)))
        : Task.CompletedTask;

    /// <summary>A file may stand outside of the workspace's folders, where only a pattern with its folder finds it.</summary>
    private object GlobOf(string folder, string pattern) => session.Features.CanWatchElsewhere
        ? new RelativePattern(FileUri.FromPath(folder), pattern)
        : $"{folder.Replace(Path.DirectorySeparatorChar, '/')}/{pattern}";
}
