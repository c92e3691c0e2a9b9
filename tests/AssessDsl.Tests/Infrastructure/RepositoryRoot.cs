namespace AssessDsl.Tests.Infrastructure;

/// <summary>The folder that holds the solution, for tests that read the repository itself.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    /// <summary>An absolute path for one that is relative to the root.</summary>
    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A path relative to the root, with <c>/</c>.</summary>
    public static string Relative(string path) => System.IO.Path.GetRelativePath(Path, path).Replace('\\', '/');

    private static string Find(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
            if (File.Exists(System.IO.Path.Combine(current.FullName, "AssessDsl.sln")))
                return current.FullName;

        throw new DirectoryNotFoundException($"No folder above {folder} holds AssessDsl.sln.");
    }
}
