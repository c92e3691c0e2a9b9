namespace AssessDsl.Project.Files;

/// <summary>Paths as a project names them: relative to its folder, with <c>/</c> on every system.</summary>
public static class ProjectPath
{
    /// <summary>The path of a file relative to a folder; absolute when they share no root.</summary>
    public static string Relative(string folder, string file) =>
        Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Whether a file or folder is a folder or stands somewhere in it.</summary>
    public static bool IsWithin(string folder, string path) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
