namespace AssessDsl.Tests.Project;

/// <summary>A folder that lasts as long as a test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("assess-").FullName;

    /// <summary>Writes a file and returns its absolute path.</summary>
    public string Write(string path, string text)
    {
        var file = Combine(path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public string Combine(string path) => System.IO.Path.Combine(Path, path);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
