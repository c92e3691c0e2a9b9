using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project.Settings;

namespace AssessDsl.Project.Files;

/// <summary>Finds the source files that a project file or a glob names.</summary>
internal static class SourceFinder
{
    /// <summary>How the name of a source file ends.</summary>
    public const string Extension = ".assess";

    /// <summary>The files of a project on disk and among those in memory, as paths relative to its folder.</summary>
    public static ImmutableArray<string> Find(string folder, ProjectSettings settings, IEnumerable<string> inMemory, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var extension = settings.Include.IsEmpty ? Extension : null;
        var walk = new FolderWalk(folder, extension, Path.GetFullPath(settings.Output, folder), diagnostics)
        {
            MayEnter = path => settings.Include.IsEmpty || settings.Include.Any(glob => glob.MayMatchIn(path)),
        };
        var paths = walk.Run();
        paths.AddRange(inMemory.Where(path => Includes(folder, settings, path)));
        if (!settings.Include.IsEmpty)
            paths = [.. Matching(settings.Include, paths, diagnostics)];
        var excluded = Matching(settings.Exclude, paths, diagnostics);
        paths.RemoveAll(excluded.Contains);
        foreach (var entry in settings.Overrides)
            Matching(entry.Files, paths, diagnostics);
        return [.. paths];
    }

    /// <summary>The first of the globs by which a project has no files where there are some.</summary>
    public static Glob? FindLeavingOut(string folder, ProjectSettings settings)
    {
        var included = Find(folder, settings with { Exclude = [] }, inMemory: [], ImmutableArray.CreateBuilder<Diagnostic>());
        return (included.IsEmpty ? settings.Include : settings.Exclude).FirstOrDefault();
    }

    /// <summary>Whether a project takes a file in, by its path relative to the folder, should there be one.</summary>
    public static bool Includes(string folder, ProjectSettings settings, string path)
    {
        if (Path.IsPathRooted(path) || path.StartsWith("../", StringComparison.Ordinal))
            return false;
        var isIncluded = settings.Include.IsEmpty ? path.EndsWith(Extension, StringComparison.Ordinal) : settings.Include.Any(glob => glob.Matches(path));
        // An output folder that holds the project's own is entered all the same.
        var output = Path.GetFullPath(settings.Output, folder);
        var isOutput = ProjectPath.IsWithin(output, Path.GetFullPath(path, folder)) && !ProjectPath.IsWithin(output, folder);
        return isIncluded && !isOutput && !settings.Exclude.Any(glob => glob.Matches(path)) && !FolderWalk.Skips(path);
    }

    /// <summary>Whether there are source files in a folder, but for those in an output folder in it, whatever the globs say.</summary>
    public static bool HasSources(string folder, ProjectSettings settings) =>
        new FolderWalk(folder, Extension, Path.GetFullPath(settings.Output, folder), ImmutableArray.CreateBuilder<Diagnostic>()).Run().Count > 0;

    /// <summary>The project files in and below a folder, but for those in its output folder, as absolute paths.</summary>
    public static IEnumerable<string> FindProjectFiles(string folder) =>
        new FolderWalk(folder, ProjectFile.Name, Path.GetFullPath(ProjectSettings.Default.Output, folder), ImmutableArray.CreateBuilder<Diagnostic>()).Run()
            .Select(path => Path.GetFullPath(path, folder)).Where(file => ProjectInput.IsProjectFile(file) && ProjectFile.IsProjectFile(file));

    /// <summary>The source files in a folder, as absolute paths.</summary>
    public static IEnumerable<string> Find(string folder, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        new FolderWalk(folder, Extension, outputFolder: null, diagnostics).Run().Select(path => Path.GetFullPath(path, folder));

    /// <summary>The files that an absolute pattern names, as absolute paths; without an extension, only source files. Problems name paths relative to a folder.</summary>
    public static ImmutableArray<string> Find(string pattern, string displayFolder, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var special = Glob.IndexOfSpecial(pattern);
        var folder = special < 0 ? null : Path.GetDirectoryName(pattern[..special]);
        if (!Directory.Exists(folder))
            return [];
        var glob = new Glob(ProjectPath.Relative(folder, pattern));
        var extension = Path.HasExtension(pattern) ? null : Extension;
        var walk = new FolderWalk(folder, extension, outputFolder: null, diagnostics) { DisplayFolder = displayFolder, MayEnter = glob.MayMatchIn };
        return [.. walk.Run().Where(glob.Matches).Select(path => Path.Combine(folder, path))];
    }

    /// <summary>The paths that any of the globs matches, in order; a warning for each glob of the project's own that matches none.</summary>
    private static SortedSet<string> Matching(ImmutableArray<Glob> globs, List<string> paths, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var matching = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var glob in globs)
        {
            var matches = paths.FindAll(glob.Matches);
            if (matches.Count == 0 && glob is { IsInherited: false, Location: { } place })
                diagnostics.Add(ProjectDiagnostics.NothingMatches(glob.Pattern, place));
            matching.UnionWith(matches);
        }
        return matching;
    }
}
