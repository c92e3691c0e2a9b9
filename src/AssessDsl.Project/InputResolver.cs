using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project.Files;
using AssessDsl.Project.Settings;

namespace AssessDsl.Project;

/// <summary>Resolves the paths of a command line to the projects that they belong to.</summary>
/// <param name="workingDirectory">The folder that paths are relative to.</param>
/// <param name="top">The folder above which no project file is looked for; null for none.</param>
public sealed class InputResolver(string workingDirectory, string? top = null)
{
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>Texts that take the place of files; one of them may be a project file that is not on disk.</summary>
    public IReadOnlyCollection<InMemoryFile> InMemory { get; init; } = [];

    /// <summary>The paths that name nothing.</summary>
    public ImmutableArray<Diagnostic> Problems => _problems.ToImmutable();

    /// <summary>Adds a file, a folder or a glob; a project file stands for its folder.</summary>
    public void Add(string path)
    {
        var fullPath = Path.GetFullPath(path, workingDirectory);
        if (Directory.Exists(fullPath))
            _folders.Add(Path.TrimEndingDirectorySeparator(fullPath));
        else if (FindProjectFile(Path.GetDirectoryName(fullPath)!) == fullPath)
            _folders.Add(Path.GetDirectoryName(fullPath)!);
        else if (File.Exists(fullPath))
            _files.Add(fullPath);
        else if (Glob.IndexOfSpecial(path) >= 0)
            AddMatches(path, fullPath);
        else
            _problems.Add(ProjectDiagnostics.NothingAt(path));
    }

    /// <summary>Adds a file that need not exist.</summary>
    public void Add(InMemoryFile file) => _files.Add(file.File);

    /// <summary>Adds the project around the working directory: what is meant when no path is given.</summary>
    public void AddSurroundings() =>
        _folders.Add(FindProjectFile(workingDirectory) is { } file ? Path.GetDirectoryName(file)! : workingDirectory);

    /// <summary>Adds a folder, and every project in it on its own.</summary>
    public void AddProjects(string folder)
    {
        Add(folder);
        foreach (var file in SourceFinder.FindProjectFiles(folder))
            _folders.Add(Path.GetDirectoryName(file)!);
    }

    /// <summary>What was added, by project.</summary>
    public ImmutableArray<ProjectInput> Resolve()
    {
        var folders = _folders.ToLookup(FindProjectFile);
        var files = _files.ToLookup(file => FindProjectFile(Path.GetDirectoryName(file)!));
        var projects = folders.Select(group => group.Key).Union(files.Select(group => group.Key)).OfType<string>();
        return
        [
            .. projects.Order(StringComparer.Ordinal)
                .Select(project => InputOf(Path.GetDirectoryName(project)!, project, files[project], folders[project])),
            .. Outermost(folders[null]).Select(folder => InputOf(folder, null, files[null].Where(file => ProjectPath.IsWithin(folder, file)), folders[null])),
            .. LooseFiles(files[null].Where(file => !folders[null].Any(folder => ProjectPath.IsWithin(folder, file)))),
        ];
    }

    private string? FindProjectFile(string folder) =>
        ProjectFile.Find(folder, InMemory) is { } file && (top is null || ProjectPath.IsWithin(top, file)) ? file : null;

    private ProjectInput InputOf(string folder, string? projectFile, IEnumerable<string> files, IEnumerable<string> folders)
    {
        ImmutableArray<string> within = [.. folders.Where(named => ProjectPath.IsWithin(folder, named))];
        // A folder that is never entered is, where it is named.
        var hidden = within.Where(named => named != folder && FolderWalk.Skips(ProjectPath.Relative(folder, named) + "/"));
        return new(folder, projectFile, [.. files.Concat(hidden.SelectMany(named => SourceFinder.Find(named, _problems))).Distinct(StringComparer.Ordinal)], within);
    }

    /// <summary>A folder in another is compiled with that one.</summary>
    private static IEnumerable<string> Outermost(IEnumerable<string> folders) =>
        folders.Where(folder => !folders.Any(outer => outer != folder && ProjectPath.IsWithin(outer, folder)));

    private void AddMatches(string path, string pattern)
    {
        var matches = SourceFinder.Find(pattern, workingDirectory, _problems);
        _files.UnionWith(matches);
        if (matches.IsEmpty)
            _problems.Add(ProjectDiagnostics.NothingMatches(path, new(path, null, default)));
    }

    /// <summary>Files without a project are compiled together, and their common folder counts as the project's.</summary>
    private static IEnumerable<ProjectInput> LooseFiles(IEnumerable<string> files)
    {
        ImmutableArray<string> all = [.. files];
        if (all.IsEmpty)
            return [];
        var folder = Path.GetDirectoryName(all[0])!;
        while (!all.All(file => ProjectPath.IsWithin(folder, file)))
            folder = Path.GetDirectoryName(folder)!;
        return [new(folder, null, all, [])];
    }
}
