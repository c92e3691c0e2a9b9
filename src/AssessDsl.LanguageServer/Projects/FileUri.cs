namespace AssessDsl.LanguageServer.Projects;

/// <summary>
/// Converts between the addresses of clients and paths. Clients escape differently (<c>C:</c> and <c>c%3A</c>), so files
/// are known by their path and answered under the address that the client gave.
/// </summary>
internal static class FileUri
{
    private const string Scheme = "file://";

    /// <summary>The path of an address. A text that is no file, such as an untitled one, gets a path that no file has.</summary>
    public static string ToPath(string uri)
    {
        var isFile = uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && !Uri.UnescapeDataString(uri).Contains('\0');
        if (!isFile)
            return Path.GetFullPath(Path.Combine(Path.GetPathRoot(Environment.CurrentDirectory)!, "unsaved", Uri.EscapeDataString(uri)));
        var slash = uri.IndexOf('/', Scheme.Length);
        var path = slash < 0 ? "/" : Uri.UnescapeDataString(uri[slash..]);
        var isDrive = path.Length > 2 && path[0] == '/' && char.IsAsciiLetter(path[1]) && path[2] == ':';
        if (OperatingSystem.IsWindows() && isDrive)
            path = char.ToUpperInvariant(path[1]) + path[2..];
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>The address of a file.</summary>
    public static string FromPath(string path)
    {
        var parts = path.Replace(Path.DirectorySeparatorChar, '/').TrimStart('/').Split('/');
        return $"{Scheme}/{string.Join('/', parts.Select(Uri.EscapeDataString))}";
    }
}
