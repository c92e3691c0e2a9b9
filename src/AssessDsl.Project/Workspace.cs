using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project.Files;
using AssessDsl.Project.Settings;

namespace AssessDsl.Project;

/// <summary>How far the reading of a project, or of many editions of one, is.</summary>
/// <param name="Read">The number of files or editions read.</param>
/// <param name="Total">The number of all.</param>
public readonly record struct ReadProgress(int Read, int Total);

/// <summary>A project as it is on disk at one moment: its settings, its parsed files, and what was wrong with getting them.</summary>
public sealed class Workspace
{
    private Workspace(
        ProjectInput input, ProjectSettings settings, ImmutableArray<SyntaxTree> trees, ImmutableArray<TemplateFile> templates,
        Baseline baseline, ImmutableArray<Diagnostic> diagnostics)
    {
        Input = input;
        Settings = settings;
        Trees = trees;
        Templates = templates;
        Baseline = baseline;
        Diagnostics = diagnostics;
    }

    /// <summary>What was asked for.</summary>
    public ProjectInput Input { get; }

    /// <summary>The project folder, which all paths are relative to.</summary>
    public string Folder => Input.Folder;

    /// <summary>The settings in force.</summary>
    public ProjectSettings Settings { get; }

    /// <summary>The files' syntax trees, by path.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The templates that the project brings along.</summary>
    public ImmutableArray<TemplateFile> Templates { get; }

    /// <summary>What the settings say about how outputs are written.</summary>
    public EmitOptions EmitOptions
    {
        get
        {
            var options = new EmitOptions { Templates = Templates };
            return Settings.Emit.GetValueOrDefault("html")?.Language is { } language ? options with { Language = language } : options;
        }
    }

    /// <summary>The absolute paths of the files that the project is made from.</summary>
    public ImmutableHashSet<string> InputFiles =>
    [
        .. Trees.Select(tree => Path.GetFullPath(tree.Path, Folder)),
        .. Templates.Select(template => Path.GetFullPath(template.Path, Folder)),
        .. Settings.Files,
    ];

    /// <summary>The accepted findings.</summary>
    public Baseline Baseline { get; }

    /// <summary>What is wrong with the project file, and which files could not be read.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>What prevents compiling: a project file that cannot be used, or that there are no files; null when nothing does.</summary>
    public Diagnostic? Obstacle =>
        Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error
            && (diagnostic.Descriptor == ProjectDiagnostics.InvalidProjectFile || diagnostic.Descriptor == ProjectDiagnostics.NoInput));

    /// <summary>Whether there is nothing to compile, or a project file that cannot be used.</summary>
    public bool IsUnusable => Obstacle is not null;

    /// <summary>A finding for each folder that was named and holds no source of the project; none where it has no source at all, or may have one that cannot be read.</summary>
    /// <param name="workingDirectory">The folder that paths are relative to.</param>
    public IEnumerable<Diagnostic> FindEmptyFolders(string workingDirectory) =>
        IsUnusable || Diagnostics.Any(problem => problem.Descriptor == ProjectDiagnostics.UnreadableFile) ? [] : Input.Folders.Where(folder => !Trees.Any(tree => ProjectPath.IsWithin(folder, Path.GetFullPath(tree.Path, Folder))))
            .Select(folder => ProjectDiagnostics.NothingIn(folder, ProjectPath.Relative(workingDirectory, folder), Settings));

    /// <summary>Compiles the files; a date given takes the place of the project's.</summary>
    public Compilation Compile(PartialDate? asOf = null) => Compilation.Create(Trees, Settings.ToCompilationOptions(asOf));

    /// <summary>
    /// All findings in order: the project's, and those of its files unless the project is unusable, for they might
    /// be consequences.
    /// </summary>
    public ImmutableArray<Finding> Check(Compilation compilation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return IsUnusable
            ? Finding.Of(Diagnostics.Sort(Diagnostic.Compare))
            : Baseline.Apply(compilation.GetDiagnostics(cancellationToken).AddRange(GetProjectDiagnostics(compilation)).Sort(Diagnostic.Compare));
    }

    /// <summary>The findings in one file in order, as far as the settings in force tell; others may be consequences of what is wrong with those.</summary>
    public ImmutableArray<Finding> Check(Compilation compilation, SyntaxTree tree, DiagnosticStage stage, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return Baseline.Mark(compilation.GetDiagnostics(tree, stage, cancellationToken));
    }

    /// <summary>The errors for which declarations may be missing or wrong; what rules find leaves them as they are.</summary>
    public ImmutableArray<Finding> GetErrors(Compilation compilation, CancellationToken cancellationToken = default) =>
    [
        .. Finding.Of(GetProjectDiagnostics(compilation))
            .Concat(Trees.Where(tree => Covers(tree.Path)).SelectMany(tree => Check(compilation, tree, DiagnosticStage.Semantics, cancellationToken)))
            .Where(finding => finding.IsActive && finding.Severity == Severity.Error),
    ];

    /// <summary>The findings about the project itself: its settings, and getting its files.</summary>
    public ImmutableArray<Diagnostic> GetProjectDiagnostics(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return !IsUnusable && Settings.Scale is { } scale && compilation.FindScale(scale.Name) is null
            ? Diagnostics.Add(ProjectDiagnostics.UnknownScale(scale, compilation)) : Diagnostics;
    }

    /// <summary>What the project is compiled to, as its settings say, and what is wrong with its templates.</summary>
    public EmitOutput Emit(Compilation compilation, CancellationToken cancellationToken = default)
    {
        var options = EmitOptions;
        var outputs = EmitterCatalog.All.Where(emitter => Settings.Emit.GetValueOrDefault(emitter.Name) is not { IsEnabled: false })
            .Select(emitter => emitter.Emit(compilation, options, cancellationToken)).ToList();
        return new([.. outputs.SelectMany(output => output.Files)], [.. outputs.SelectMany(output => output.Diagnostics)]);
    }

    /// <summary>The project's findings and the syntax errors of its files, without compiling them.</summary>
    public ImmutableArray<Finding> CheckSyntax()
    {
        var errors = IsUnusable ? [] : Trees.SelectMany(tree => tree.Diagnostics);
        return Finding.Of(Diagnostics.AddRange(errors).Sort(Diagnostic.Compare));
    }

    /// <summary>The same project with other texts of some files.</summary>
    public Workspace WithTrees(IEnumerable<SyntaxTree> changed)
    {
        var byPath = changed.ToDictionary(tree => tree.Path, StringComparer.Ordinal);
        return new(Input, Settings, [.. Trees.Select(tree => byPath.GetValueOrDefault(tree.Path, tree))], Templates, Baseline, Diagnostics);
    }

    /// <summary>The same project for an editor, which cannot show a finding at a folder: it stands at the project file, if there is one.</summary>
    public Workspace WithFindingsInFiles() =>
        new(Input, Settings, Trees, Templates, Baseline, [.. Diagnostics.Select(ToFile).OfType<Diagnostic>()]);

    /// <summary>The same project without some of its files.</summary>
    public Workspace Without(Func<string, bool> isLeftOut) =>
        new(Input, Settings, [.. Trees.Where(tree => !isLeftOut(tree.Path))], Templates, Baseline, Diagnostics);

    /// <summary>Whether findings in a file are asked for.</summary>
    public bool Covers(string path) => Input.Covers(Path.GetFullPath(path, Folder));

    /// <summary>Whether the project takes a file in, by its path, should there be one.</summary>
    public bool Includes(string path) => Includes(Input, Settings, path);

    /// <summary>Reads a project's settings and files, and says how far it is.</summary>
    /// <param name="input">What to read.</param>
    /// <param name="inMemory">Texts that take the place of files; those that the project takes in need not exist.</param>
    /// <param name="known">Trees of files that were read before; they are not parsed again unless their text has changed.</param>
    /// <param name="mayHaveChanged">Whether the files may have changed since, so that they have to be read again.</param>
    /// <param name="fallback">The settings in force while the project file cannot be used; null for what can be read of it.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static Workspace Open(
        ProjectInput input, IReadOnlyCollection<InMemoryFile>? inMemory = null, IReadOnlyCollection<SyntaxTree>? known = null, bool mayHaveChanged = true,
        ProjectSettings? fallback = null, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var (ofSettings, diagnostics) = (ImmutableArray.CreateBuilder<Diagnostic>(), ImmutableArray.CreateBuilder<Diagnostic>());
        var texts = new FileTexts(input.Folder, inMemory ?? [], known ?? [], mayHaveChanged);
        var settings = input.ProjectFile is { } file ? ProjectFile.Read(file, texts, ofSettings) : input.IsFlat ? ProjectSettings.Flat : ProjectSettings.Default;
        var isKept = fallback is not null && ofSettings.Any(found => found.Descriptor == ProjectDiagnostics.InvalidProjectFile);
        if (isKept)
            settings = fallback! with { Files = settings.Files };
        var paths = new SortedSet<string>(input.Files.Select(file => ProjectPath.Relative(input.Folder, file)), StringComparer.Ordinal);
        if (!input.IsFilesOnly)
            paths.UnionWith(SourceFinder.Find(input.Folder, settings, texts.InMemory.Select(file => ProjectPath.Relative(input.Folder, file)), diagnostics));
        if (paths.Count == 0)
        {
            diagnostics.RemoveAll(found => found.Descriptor == ProjectDiagnostics.NoInput); // that a glob matches nothing is a consequence, or the cause
            diagnostics.Add(ProjectDiagnostics.NothingIn(input, settings));
        }
        var trees = Parse([.. paths], texts, diagnostics, progress, cancellationToken);
        var templates = settings.Templates is null ? [] : TemplateReader.Read(input.Folder, settings.Templates, diagnostics);
        var baseline = Baseline.Read(input.Folder, settings);
        // What is kept from another text has no place in this one.
        if (isKept)
            diagnostics.RemoveAll(found => settings.Files.Contains(Path.GetFullPath(found.Location.Path, input.Folder), StringComparer.Ordinal));
        return new(input, settings, trees, templates, input.IsFilesOnly ? baseline.LimitTo(paths) : baseline, [.. ofSettings, .. diagnostics]);
    }

    private Diagnostic? ToFile(Diagnostic found) =>
        found.Location.Text is not null || !Directory.Exists(Path.GetFullPath(found.Location.Path, Folder)) ? found
        : Input.ProjectFile is null ? null
        : found with { Location = new(ProjectInput.ProjectFileName, null, default) };

    private static bool Includes(ProjectInput input, ProjectSettings settings, string path) =>
        input.Files.Contains(Path.GetFullPath(path, input.Folder), StringComparer.Ordinal)
        || !input.IsFilesOnly && SourceFinder.Includes(input.Folder, settings, path);

    private static ImmutableArray<SyntaxTree> Parse(
        ImmutableArray<string> paths, FileTexts texts,
        ImmutableArray<Diagnostic>.Builder diagnostics, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        var read = 0;
        var trees = new SyntaxTree?[paths.Length];
        var problems = new Diagnostic?[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            trees[index] = texts.Parse(paths[index], out problems[index], cancellationToken);
            progress?.Report(new(Interlocked.Increment(ref read), paths.Length));
        });
        diagnostics.AddRange(problems.OfType<Diagnostic>());
        return [.. trees.OfType<SyntaxTree>()];
    }
}
