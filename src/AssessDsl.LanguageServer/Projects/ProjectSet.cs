using AssessDsl.Compiler.Text;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.LanguageServer.Projects;

/// <summary>
/// The open files, and the projects that they belong to. Open files are a set by path: closing one twice, or one that
/// was never opened, does nothing. It is used by one message at a time.
/// </summary>
internal sealed class ProjectSet
{
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OpenFile> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OpenProject> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    public IReadOnlyList<OpenFile> Files => [.. _files.Values];

    public IEnumerable<string> Folders => _folders;

    public IReadOnlyList<OpenProject> Projects => [.. _projects.Values];

    public void AddFolder(string folder) => _folders.Add(folder);

    public void RemoveFolder(string folder) => _folders.Remove(folder);

    public OpenFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The project of an open file, or one that has the file.</summary>
    public OpenProject? FindProject(string path) =>
        _keys.TryGetValue(path, out var key) ? _projects.GetValueOrDefault(key) : _projects.Values.FirstOrDefault(project => project.GetModel(path) is not null);

    public void Open(OpenFile file, IProgress<ReadProgress>? progress = null)
    {
        var isNew = !_files.ContainsKey(file.Path);
        _files[file.Path] = file;
        if (isNew)
            Load(file.Path, progress);
        else
            Change(file);
    }

    /// <summary>Takes the new text of an open file.</summary>
    public void Change(OpenFile file)
    {
        _files[file.Path] = file;
        var key = _keys[file.Path];
        _projects[key] = _projects[key].With(file) ?? OpenProject.Load(_projects[key].Input with { Files = [] }, FilesOf(key));
    }

    /// <summary>The disk's text counts again, and a project without open files is forgotten.</summary>
    public void Close(string path)
    {
        if (!_files.Remove(path) || !_keys.Remove(path, out var key))
            return;
        var open = FilesOf(key);
        if (open.Length == 0)
            _projects.Remove(key);
        else if (_projects.TryGetValue(key, out var project))
            _projects[key] = (ReadFromDisk(path) is { } file ? project.With(file) : null) ?? OpenProject.Load(project.Input with { Files = [] }, open);
    }

    /// <summary>Reads everything anew, for files or settings have changed on disk.</summary>
    public void Reload(IProgress<ReadProgress>? progress = null)
    {
        _projects.Clear();
        _keys.Clear();
        foreach (var path in _files.Keys)
            Load(path, progress);
    }

    /// <summary>The projects of the open files and of the workspace's folders.</summary>
    public IReadOnlyList<OpenProject> LoadFolders()
    {
        foreach (var folder in _folders.Where(Directory.Exists))
        {
            var resolver = new InputResolver(folder);
            resolver.Add(folder);
            var input = resolver.Resolve()[0];
            if (!_projects.ContainsKey(KeyOf(input)))
                _projects.Add(KeyOf(input), OpenProject.Load(input, []));
        }
        return Projects;
    }

    private void Load(string path, IProgress<ReadProgress>? progress)
    {
        var input = InputOf(path);
        var key = _keys[path] = KeyOf(input);
        _projects[key] = _projects.GetValueOrDefault(key)?.With(_files[path]) ?? OpenProject.Load(input, FilesOf(key), progress);
    }

    private static OpenFile? ReadFromDisk(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return new(FileUri.FromPath(path), path, null, SourceReader.Read(stream));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private OpenFile[] FilesOf(string key) => [.. _files.Values.Where(file => _keys.GetValueOrDefault(file.Path) == key)];

    /// <summary>The project file around a file decides, then the innermost of the workspace's folders; a file without either stands alone.</summary>
    private ProjectInput InputOf(string path)
    {
        var resolver = new InputResolver(Path.GetDirectoryName(path)!);
        resolver.Add(new InMemoryFile(path, SourceText.From("")));
        var input = resolver.Resolve()[0];
        if (input.ProjectFile is not null)
            return input with { Files = [], Folders = [input.Folder] };
        return _folders.LastOrDefault(folder => ProjectPath.IsWithin(folder, path)) is { } around
            ? new(around, null, [], [around])
            : input;
    }

    private static string KeyOf(ProjectInput input) => input.ProjectFile ?? (input.IsFilesOnly ? input.Files[0] : input.Folder);
}
