namespace AssessDsl.LanguageServer.Projects;

/// <summary>The open files and some projects at one moment, for work on another thread.</summary>
/// <param name="Files">The open files.</param>
/// <param name="Projects">The projects.</param>
/// <param name="Translator">What the client counts in.</param>
/// <param name="Features">What the client can do.</param>
internal sealed record ProjectSnapshot(IReadOnlyList<OpenFile> Files, IReadOnlyList<OpenProject> Projects, Translator Translator, ClientFeatures Features)
{
    private readonly Dictionary<string, OpenFile> _byPath = Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, int?> _versions = Files.DistinctBy(file => file.Uri).ToDictionary(file => file.Uri, file => file.Version, StringComparer.Ordinal);

    /// <summary>The paths of the files of which the client wants to know what is wrong: those that are open, and those of settings.</summary>
    public IEnumerable<string> DiagnosedFiles =>
        Files.Select(file => file.Path).Concat(Projects.SelectMany(project => project.Settings.Files)).Distinct(StringComparer.Ordinal);

    /// <summary>The owner of a file; null for one that no project has.</summary>
    public OpenProject? FindOwner(string path) => OpenProject.FindOwner(Projects, path);

    public bool IsOpen(string path) => _byPath.ContainsKey(path);

    /// <summary>The address under which the client knows a file.</summary>
    public string UriOf(string path) => _byPath.TryGetValue(path, out var known) ? known.Uri : FileUri.FromPath(path);

    /// <summary>The client's number of an open file's text; null for other files.</summary>
    public int? VersionOf(string uri) => _versions.GetValueOrDefault(uri);
}
