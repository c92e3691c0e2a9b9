using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project.Files;
using AssessDsl.Project.Settings;

namespace AssessDsl.Project;

/// <summary>How far the reading of a project is.</summary>
/// <param name="Read">The number of files read.</param>
/// <param name="Total">The number of files.</param>
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
        .. Input.ProjectFile is { } file ? (string[])[file] : [],
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

    /// <summary>Compiles the files; a date given takes the place of the project's.</summary>
    public Compilation Compile(PartialDate? asOf = null) => Compilation.Create(Trees, Settings.ToCompilationOptions(asOf));

    /// <summary>
    /// All findings in order: the project's, and those of its files unless the project is unusable, for they might
    /// be consequences.
    /// </summary>
    public ImmutableArray<Finding> Check(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var diagnostics = IsUnusable ? [] : compilation.GetDiagnostics();
        return Baseline.Apply(diagnostics.AddRange(GetProjectDiagnostics(compilation)).Sort(Diagnostic.Compare));
    }

    /// <summary>The findings in one file in order; none where the project is unusable.</summary>
    public ImmutableArray<Finding> Check(Compilation compilation, SyntaxTree tree, DiagnosticStage stage, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return IsUnusable ? [] : Baseline.Mark(compilation.GetDiagnostics(tree, stage, cancellationToken));
    }

    /// <summary>The findings about the project itself: its settings, and getting its files.</summary>
    public ImmutableArray<Diagnostic> GetProjectDiagnostics(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return !IsUnusable && Settings.Scale is { } scale && compilation.FindScale(scale.Name) is null
            ? Diagnostics.Add(ProjectDiagnostics.UnknownScale(scale, compilation)) : Diagnostics;
    }

    /// <summary>What the project is compiled to, as its settings say, and what is wrong with its templates.</summary>
    public EmitOutput Emit(Compilation compilation)
    {
        var options = EmitOptions;
        var outputs = EmitterCatalog.All.Where(emitter => Settings.Emit.GetValueOrDefault(emitter.Name) is not { IsEnabled: false })
            .Select(emitter => emitter.Emit(compilation, options)).ToList();
        return new([.. outputs.SelectMany(output => output.Files)], [.. outputs.SelectMany(output => output.Diagnostics)]);
    }

    /// <summary>The project's findings and the syntax errors of its files, without compiling them.</summary>
    public ImmutableArray<Finding> CheckSyntax()
    {
        var errors = IsUnusable ? [] : Trees.SelectMany(tree => tree.Diagnostics);
        var diagnostics = Diagnostics.AddRange(errors).Sort(Diagnostic.Compare);
        return [.. diagnostics.Zip(Fingerprint.OfAll(diagnostics), (found, print) => new Finding(found, print))];
    }

    /// <summary>The same project with other texts of some files.</summary>
    public Workspace WithTrees(IEnumerable<SyntaxTree> changed)
    {
        var byPath = changed.ToDictionary(tree => tree.Path, StringComparer.Ordinal);
        return new(Input, Settings, [.. Trees.Select(tree => byPath.GetValueOrDefault(tree.Path, tree))], Templates, Baseline, Diagnostics);
    }

    /// <summary>Whether findings in a file are asked for.</summary>
    public bool Covers(string path) => Input.Covers(Path.GetFullPath(path, Folder));

    /// <summary>Reads a project's settings and files, and says how far it is.</summary>
    public static Workspace Open(
        ProjectInput input, InMemoryFile? inMemory = null, IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var settings = input.ProjectFile is null ? ProjectSettings.Default : ProjectFile.Read(input.ProjectFile, inMemory, diagnostics);
        var paths = new SortedSet<string>(input.Files.Select(file => ProjectPath.Relative(input.Folder, file)), StringComparer.Ordinal);
        if (!input.IsFilesOnly)
            paths.UnionWith(SourceFinder.Find(input.Folder, settings, diagnostics));
        if (paths.Count == 0)
            diagnostics.Add(ProjectDiagnostics.NothingIn(input.Folder));
        var trees = Parse(input.Folder, [.. paths], inMemory, diagnostics, progress, cancellationToken);
        var templates = settings.Templates is null ? [] : TemplateReader.Read(input.Folder, settings.Templates, diagnostics);
        return new(input, settings, trees, templates, Baseline.Read(input.Folder, settings), diagnostics.ToImmutable());
    }

    private static ImmutableArray<SyntaxTree> Parse(
        string folder, ImmutableArray<string> paths, InMemoryFile? inMemory,
        ImmutableArray<Diagnostic>.Builder diagnostics, IProgress<ReadProgress>? progress, CancellationToken cancellationToken)
    {
        var read = 0;
        var trees = new SyntaxTree?[paths.Length];
        var problems = new Diagnostic?[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            var file = Path.GetFullPath(paths[index], folder);
            if (inMemory?.File == file)
                trees[index] = SyntaxTree.ParseText(inMemory.Text, paths[index]);
            else if (SourceReader.TryRead(file, paths[index], out var text, out problems[index]))
                trees[index] = SyntaxTree.ParseText(text, paths[index]);
            progress?.Report(new(Interlocked.Increment(ref read), paths.Length));
        });
        diagnostics.AddRange(problems.OfType<Diagnostic>());
        return [.. trees.OfType<SyntaxTree>()];
    }
}
