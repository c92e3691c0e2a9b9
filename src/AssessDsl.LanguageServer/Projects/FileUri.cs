namespace AssessDsl.LanguageServer.Projects;

/// <summary>
/// Converts between the addresses of clients and paths. Clients escape differently (<c>C:</c> and <c>c%3A</c>), so files
/// are known by their path and answered under the address that the client gave.
/// </summary>
internal static class FileUri
{
    private const string Scheme = "file:";

    /// <summary>What stands before a host; without one it may be left out.</summary>
    private const string Host = "//";

    /// <summary>The path of a text's address. One that is no file, such as an untitled one, gets a path that no file has.</summary>
    public static string ToPath(string uri) =>
        FindPath(uri) is { } path && Path.GetPathRoot(path) != path ? path
            : Path.GetFullPath(Path.Combine(Path.GetPathRoot(Environment.CurrentDirectory)!, "unsaved", Uri.EscapeDataString(uri)));

    /// <summary>The path of a folder's address, which may be the root of all.</summary>
    public static string ToFolder(string uri) => FindPath(uri) ?? ToPath(uri);

    /// <summary>The address of a file.</summary>
    public static string FromPath(string path)
    {
        var slashed = path.Replace(Path.DirectorySeparatorChar, '/');
        var start = Scheme + (slashed.StartsWith(Host, StringComparison.Ordinal) ? Host : Host + "/");
        return start + string.Join('/', slashed.TrimStart('/').Split('/').Select(Uri.EscapeDataString));
    }

    private static string? FindPath(string uri) =>
        uri.StartsWith(Scheme + "/", StringComparison.OrdinalIgnoreCase) && !Uri.UnescapeDataString(uri).Contains('\0')
            ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(PathIn(uri, OperatingSystem.IsWindows())))
            : null;

    /// <summary>The path in the address of a file. Windows has drives, and folders that another computer shares.</summary>
    internal static string PathIn(string uri, bool isWindows)
    {
        var start = Scheme.Length + (uri.AsSpan(Scheme.Length).StartsWith(Host) ? Host.Length : 0);
        var slash = uri.IndexOf('/', start);
        var path = slash < 0 ? "/" : Uri.UnescapeDataString(uri[slash..]);
        if (!isWindows)
            return path;
        if (path.Length > 2 && char.IsAsciiLetter(path[1]) && path[2] == ':')
            return char.ToUpperInvariant(path[1]) + path[2..];
        var host = slash < 0 ? "" : uri[start..slash];
        return host.Length == 0 || host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? path : $"//{host}{path}";
    }
}
