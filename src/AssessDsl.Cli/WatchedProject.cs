using System.Collections.Immutable;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli;

/// <summary>A project that is built again when something changes that it is made from.</summary>
/// <param name="project">The project as it was read last.</param>
/// <param name="outputFolder">The absolute path of the folder that it is built to.</param>
internal sealed class WatchedProject(Workspace project, string outputFolder)
{
    private readonly ImmutableHashSet<string> _inputs = project.InputFiles.Add(project.Baseline.File);

    /// <summary>The project folder.</summary>
    public string Folder => project.Folder;

    /// <summary>The folders elsewhere that hold what the project is made from, such as a file that it extends.</summary>
    public IEnumerable<string> OuterFolders => _inputs.Where(file => !ProjectPath.IsWithin(Folder, file))
        .Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a change of a file or folder, which may be gone, changes what the project is made from.</summary>
    public bool IsMadeFrom(string path) => !IsOutput(path)
        && (_inputs.Any(file => ProjectPath.IsWithin(path, file))
            || path == Path.Combine(Folder, ProjectInput.ProjectFileName)
            || (project.Settings.Templates is { } templates && ProjectPath.IsWithin(templates.Path, path))
            || Includes(path)
            || FilesIn(path).Any(Includes));

    /// <summary>What is built into a folder around the sources is told from them by name alone.</summary>
    private bool IsOutput(string path) => ProjectPath.IsWithin(outputFolder, path) && !ProjectPath.IsWithin(outputFolder, Folder);

    private bool Includes(string path) => project.Includes(ProjectPath.Relative(Folder, path));

    private static IEnumerable<string> FilesIn(string path)
    {
        try
        {
            return Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What cannot be listed is reported when the project is read.
            return [];
        }
    }
}
