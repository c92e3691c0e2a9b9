using AssessDsl.Compiler.Text;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.LanguageServer.Projects;

/// <summary>
/// The open files, and the projects that have them. An open text counts in every project that takes its file in, and each
/// file has one owner, which says what is wrong with it. It is used by one message at a time: those of open files are read
/// before the next message, and beside the messages that come meanwhile those of the workspace's folders, and all on a save.
/// </summary>
internal sealed class ProjectSet
{
    /// <summary>Of so many files it is not asked singly which project has them.</summary>
    private const int MostReadAlone = 100;

    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OpenFile> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OpenProject> _projects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProjectSettings> _lastSettings = new(StringComparer.Ordinal);
    private bool _isWhole;
    private bool _isReloading;

    /// <summary>Counts what makes a reading outdated that has begun before.</summary>
    private int _changes;

    public ProjectSet() { }

    private ProjectSet(ProjectSet other)
    {
        _folders = new(other._folders, StringComparer.Ordinal);
        _files = new(other._files, StringComparer.Ordinal);
        _projects = new(other._projects, StringComparer.Ordinal);
        _lastSettings = new(other._lastSettings, StringComparer.Ordinal);
    }

    public IReadOnlyList<OpenFile> Files => [.. _files.Values];

    public IEnumerable<string> Folders => _folders;

    public IReadOnlyList<OpenProject> Projects => [.. _projects.Values];

    public void AddFolder(string folder) => _changes += _folders.Add(folder) ? 1 : 0;

    public void RemoveFolder(string folder) => _changes += _folders.Remove(folder) ? 1 : 0;

    public OpenFile? Find(string path) => _files.GetValueOrDefault(path);

    /// <summary>The owner of a file; null for one that no project has.</summary>
    public OpenProject? FindProject(string path) => OpenProject.FindOwner(_projects.Values, path);

    /// <summary>Takes the text of a file that is opened, or the new one of a file that is open.</summary>
    public void Open(OpenFile file, IProgress<ReadProgress>? progress = null)
    {
        var isNew = !_files.ContainsKey(file.Path);
        _files[file.Path] = file;
        if (!file.IsSource)
            ReadSettings(file.Path, progress);
        Replace(file.Path, file.Text);
        if (isNew)
            Load(file, progress);
    }

    /// <summary>The disk's text counts again. Closing a file twice, or one that was never opened, does nothing.</summary>
    public void Close(string path)
    {
        if (!_files.Remove(path, out var file))
            return;
        _changes++;
        Forget();
        if (!file.IsSource)
            ReadSettings(path, null);
        Replace(path, ReadFromDisk(path));
    }

    /// <summary>Reads everything anew, for files or settings have changed on disk.</summary>
    public void Reload(IProgress<ReadProgress>? progress = null)
    {
        var before = new Former(_projects.ToDictionary(StringComparer.Ordinal), OnlySettings: false);
        Clear([.. _projects.Keys]);
        foreach (var file in _files.Values)
            Load(file, progress, before);
    }

    /// <summary>Reads some files anew that have changed on disk, or everything where more may follow from it than what they hold.</summary>
    public void Reload(IReadOnlyCollection<string> changed, IProgress<ReadProgress>? progress = null)
    {
        if (changed.Count > MostReadAlone || !changed.All(CanBeReadAlone))
        {
            Reload(progress);
            return;
        }
        _changes++;
        foreach (var path in changed.Where(path => !_files.ContainsKey(path)))
            Replace(path, ReadFromDisk(path));
    }

    /// <summary>
    /// Reads everything anew beside the messages that come meanwhile, and once more where files or settings change meanwhile.
    /// False where it is under way already: that reading then counts for both.
    /// </summary>
    public async Task<bool> ReloadAsync(IProgress<ReadProgress> progress)
    {
        _changes++;
        if (_isReloading)
            return false;
        _isReloading = true;
        try
        {
            while (true)
            {
                var (changes, before, read) = (_changes, _projects.Keys.ToArray(), new ProjectSet(this));
                await Task.Run(() => read.Reload(progress)).ConfigureAwait(true);
                if (changes != _changes)
                    continue;
                Clear(before);
                Take(read);
                return true;
            }
        }
        finally
        {
            _isReloading = false;
        }
    }

    /// <summary>Sees to it that all projects of the workspace's folders are there, and reads them again when files or settings change meanwhile.</summary>
    public async Task LoadFoldersAsync(IProgress<ReadProgress> progress, CancellationToken cancellationToken)
    {
        while (!_isWhole)
        {
            var (changes, folders, inMemory, there, settings) = (_changes, _folders.ToArray(), InMemory, _projects.Keys.ToHashSet(), _lastSettings.ToDictionary());
            var read = await Task.Run(() => Read(folders, inMemory, there, settings, progress, cancellationToken), cancellationToken).ConfigureAwait(true);
            if (changes == _changes)
                Add(read);
        }
    }

    private InMemoryFile[] InMemory => [.. _files.Values.Select(file => new InMemoryFile(file.Path, file.Text))];

    /// <summary>Sees to it that an open file has an owner. One that its project leaves out is compiled alone.</summary>
    private void Load(OpenFile file, IProgress<ReadProgress>? progress, Former? before = null)
    {
        var project = Get(InputOf(file.Path), progress, before);
        if (file.IsSource && !project.Has(file.Path))
            Get(new(Path.GetDirectoryName(file.Path)!, null, [file.Path], []), progress, before);
    }

    /// <summary>A project as it is, or read now.</summary>
    private OpenProject Get(ProjectInput input, IProgress<ReadProgress>? progress, Former? before)
    {
        var key = KeyOf(input);
        if (!_projects.TryGetValue(key, out var project))
        {
            _projects[key] = project = OpenProject.Load(
                input, InMemory, before?.Projects.GetValueOrDefault(key), before is { OnlySettings: true }, _lastSettings.GetValueOrDefault(key), progress);
            _lastSettings[key] = project.Settings;
        }
        return project;
    }

    /// <summary>Takes projects that were read while messages came, with the texts of now.</summary>
    private void Add(Dictionary<string, OpenProject> read)
    {
        foreach (var (key, project) in read.Where(project => _projects.TryAdd(project.Key, project.Value)))
        {
            _lastSettings[key] = project.Settings;
            foreach (var file in _files.Values.Where(file => project.Has(file.Path)))
                _projects[key] = _projects[key].With(file.Path, file.Text);
        }
        _isWhole = true;
    }

    /// <summary>Takes what was read anew while messages came, with the files and texts of now.</summary>
    private void Take(ProjectSet read)
    {
        foreach (var (key, project) in read._projects)
        {
            _projects[key] = project;
            _lastSettings[key] = project.Settings;
        }
        foreach (var file in _files.Values.Where(file => read.Find(file.Path) != file))
        {
            Replace(file.Path, file.Text);
            Load(file, null);
        }
    }

    /// <summary>Puts a file's text into the projects that take it in. Where a file comes or goes, what is wrong with finding files is looked for anew.</summary>
    private void Replace(string path, SourceText? text)
    {
        foreach (var (key, project) in _projects.Where(project => project.Value.Has(path)).ToArray())
        {
            _projects[key] = text is not null && (project.Holds(path) || project.HasAllFiles)
                ? project.With(path, text)
                : OpenProject.Load(project.Input, InMemory, project, onlySettings: text is not null, project.Settings);
        }
    }

    /// <summary>Whether a file is a source of projects whose files are all there; of a folder, say, it is unknown what is in it.</summary>
    private bool CanBeReadAlone(string path)
    {
        if (!path.EndsWith(".assess", StringComparison.Ordinal) || Directory.Exists(path))
            return false;
        OpenProject[] projects = [.. _projects.Values.Where(project => project.Has(path))];
        return projects.All(project => project.HasAllFiles) && (projects.Length > 0 || !_isWhole);
    }

    /// <summary>Takes the settings in a file for the projects that they are for; all, where a project file comes or goes.</summary>
    private void ReadSettings(string path, IProgress<ReadProgress>? progress)
    {
        var before = new Former(_projects.ToDictionary(StringComparer.Ordinal), OnlySettings: true);
        var readers = _projects.Where(project => project.Value.Settings.Files.Contains(path)).Select(project => project.Key).ToArray();
        var isThere = _files.ContainsKey(path) || File.Exists(path);
        if (readers.Length > 0 && isThere)
            Clear([.. readers, .. _projects.Keys.Where(_files.ContainsKey)]);
        else if (ProjectInput.IsProjectFile(path))
            Clear([.. _projects.Keys]);
        foreach (var file in _files.Values)
            Load(file, progress, before);
    }

    private void Clear(string[] keys)
    {
        _changes++;
        foreach (var key in keys)
            _projects.Remove(key);
        _isWhole = false;
    }

    /// <summary>Gives up what no open file needs: files without a project, and projects unless those of the folders are wanted.</summary>
    private void Forget()
    {
        var owners = _files.Keys.Select(FindProject).ToHashSet();
        // A project that leaves an open file out is still the one around it.
        var around = _files.Keys.Select(path => KeyOf(InputOf(path))).ToHashSet(StringComparer.Ordinal);
        foreach (var (key, project) in _projects.Where(project => !owners.Contains(project.Value) && !around.Contains(project.Key)).ToArray())
        {
            if (!_isWhole || !IsOfFolders(project))
                _projects.Remove(key);
        }
    }

    /// <summary>Whether a project is in one of the workspace's folders or around it.</summary>
    private bool IsOfFolders(OpenProject project) => !project.Input.IsShallow
        && _folders.Any(folder => ProjectPath.IsWithin(folder, project.Input.Folder) || ProjectPath.IsWithin(project.Input.Folder, folder));

    private static string KeyOf(ProjectInput input) => input.ProjectFile ?? (input.IsFilesOnly ? input.Files[0] : input.Folder);

    /// <summary>The projects in some folders but for those that are there already.</summary>
    private static Dictionary<string, OpenProject> Read(
        string[] folders, InMemoryFile[] inMemory, HashSet<string> there, Dictionary<string, ProjectSettings> lastSettings,
        IProgress<ReadProgress> progress, CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, OpenProject>(StringComparer.Ordinal);
        foreach (var folder in folders.Where(Directory.Exists))
        {
            var resolver = new InputResolver(folder) { InMemory = inMemory };
            resolver.AddProjects(folder);
            foreach (var input in resolver.Resolve().Where(input => !there.Contains(KeyOf(input))))
                read[KeyOf(input)] = OpenProject.Load(
                    input, inMemory, before: null, onlySettings: false, lastSettings.GetValueOrDefault(KeyOf(input)), progress, cancellationToken);
        }
        return read;
    }

    private static SourceText? ReadFromDisk(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return SourceReader.Read(stream);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The project file around a file decides, then the innermost of the workspace's folders. Without either the files beside
    /// it count, but none in folders below: nobody has named the folder, and it may hold all that its owner has.
    /// </summary>
    private ProjectInput InputOf(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        var resolver = new InputResolver(folder) { InMemory = InMemory };
        resolver.Add(new InMemoryFile(path, SourceText.From("")));
        var input = resolver.Resolve()[0];
        if (input.ProjectFile is not null)
            return input with { Files = [], Folders = [input.Folder] };
        if (_folders.LastOrDefault(opened => ProjectPath.IsWithin(opened, path)) is { } around)
            return new(around, null, [], [around]);
        return Directory.Exists(folder) ? new(folder, null, [], [folder]) { IsFlat = true } : input;
    }

    /// <summary>The projects as they were before they are read again.</summary>
    private sealed record Former(IReadOnlyDictionary<string, OpenProject> Projects, bool OnlySettings);
}
