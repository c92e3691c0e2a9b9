using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Architecture;

/// <summary>A C# file written by hand.</summary>
/// <param name="Path">Its path in the folder that was asked for, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] s_notByHand = ["bin", "obj", "out", "Generated", "node_modules"];

    /// <summary>The first folder of the path; empty for a file that lies in none.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.IndexOf('/', StringComparison.Ordinal)] : "";

    public override string ToString() => Path;

    /// <summary>The files under a folder of the repository.</summary>
    public static SourceFile[] Under(string folder)
    {
        var root = RepositoryRoot.Combine(folder);
        var files =
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')
            where !path.Split('/').Intersect(s_notByHand).Any()
            orderby path
            select new SourceFile(path, File.ReadAllText(file));
        return [.. files];
    }
}
