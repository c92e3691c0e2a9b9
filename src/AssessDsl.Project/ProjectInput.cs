using System.Collections.Immutable;
using AssessDsl.Project.Files;

namespace AssessDsl.Project;

/// <summary>What to compile together, and which of it to report on.</summary>
/// <param name="Folder">The project folder.</param>
/// <param name="ProjectFile">The project file in it; null when the defaults hold.</param>
/// <param name="Files">Absolute paths of files to report on; they are compiled whatever the globs say.</param>
/// <param name="Folders">Absolute paths of folders to report on.</param>
public sealed record ProjectInput(string Folder, string? ProjectFile, ImmutableArray<string> Files, ImmutableArray<string> Folders)
{
    /// <summary>Whether nothing but the named files is compiled: no folder is named, and no project file says more.</summary>
    public bool IsFilesOnly => ProjectFile is null && Folders.IsEmpty;

    /// <summary>Whether the folder stands for the files in it alone, and not for those in folders below.</summary>
    public bool IsFlat { get; init; }

    /// <summary>Whether nothing in folders below counts but what is named.</summary>
    public bool IsShallow => IsFlat || IsFilesOnly;

    /// <summary>The name that project files have.</summary>
    public const string ProjectFileName = Settings.ProjectFile.Name;

    /// <summary>Whether a file has the name of project files.</summary>
    public static bool IsProjectFile(string file) => Path.GetFileName(file) == ProjectFileName;

    /// <summary>The project files below the folders, where no project file governs those: nothing is compiled by them.</summary>
    public IEnumerable<string> FindUnusedProjectFiles() =>
        ProjectFile is null ? Folders.SelectMany(SourceFinder.FindProjectFiles).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal) : [];

    /// <summary>Whether findings in a file are asked for.</summary>
    public bool Covers(string file) =>
        Files.Contains(file, StringComparer.Ordinal) || Folders.Any(folder => ProjectPath.IsWithin(folder, file));
}
