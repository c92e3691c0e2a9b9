using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project.Files;
using AssessDsl.Project.Settings;

namespace AssessDsl.Project;

/// <summary>A project as it is on disk at one moment: its settings, its parsed files, and what was wrong with getting them.</summary>
public sealed class Workspace
{
    private Workspace(
        ProjectInput input, ProjectSettings settings, ImmutableArray<SyntaxTree> trees, ImmutableArray<Diagnostic> diagnostics)
    {
        Input = input;
        Settings = settings;
        Trees = trees;
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

    /// <summary>What is wrong with the project file, and which files could not be read.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether there is nothing to compile, or a project file that cannot be used.</summary>
    public bool IsUnusable =>
        Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error
            && (diagnostic.Descriptor == ProjectDiagnostics.InvalidProjectFile || diagnostic.Descriptor == ProjectDiagnostics.NoInput));

    /// <summary>Compiles the files; a date given takes the place of the project's.</summary>
    public Compilation Compile(PartialDate? asOf = null) => Compilation.Create(Trees, Settings.ToCompilationOptions(asOf));

    /// <summary>
    /// All findings in order: the project's, and those of its files unless the project is unusable, for they might
    /// be consequences.
    /// </summary>
    public ImmutableArray<Diagnostic> GetDiagnostics(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        if (IsUnusable)
            return Diagnostics.Sort(Diagnostic.Compare);
        var all = Diagnostics.AddRange(compilation.GetDiagnostics());
        if (Settings.Scale is { } scale && compilation.FindScale(scale.Name) is null)
            all = all.Add(ProjectDiagnostics.UnknownScale(scale, compilation));
        return all.Sort(Diagnostic.Compare);
    }

    /// <summary>Reads a project's settings and files.</summary>
    public static Workspace Open(ProjectInput input, InMemoryFile? inMemory = null, CancellationToken cancellationToken = default)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var settings = input.ProjectFile is null ? ProjectSettings.Default : ProjectFile.Read(input.ProjectFile, diagnostics);
        var paths = new SortedSet<string>(input.Files.Select(file => ProjectPath.Relative(input.Folder, file)), StringComparer.Ordinal);
        if (!input.IsFilesOnly)
            paths.UnionWith(SourceFinder.Find(input.Folder, settings, diagnostics));
        if (paths.Count == 0)
            diagnostics.Add(ProjectDiagnostics.NothingIn(input.Folder));
        var trees = Parse(input.Folder, [.. paths], inMemory, diagnostics, cancellationToken);
        return new(input, settings, trees, diagnostics.ToImmutable());
    }

    private static ImmutableArray<SyntaxTree> Parse(
        string folder, ImmutableArray<string> paths, InMemoryFile? inMemory,
        ImmutableArray<Diagnostic>.Builder diagnostics, CancellationToken cancellationToken)
    {
        var trees = new SyntaxTree?[paths.Length];
        var problems = new Diagnostic?[paths.Length];
        Parallel.For(0, paths.Length, new ParallelOptions { CancellationToken = cancellationToken }, index =>
        {
            var file = Path.GetFullPath(paths[index], folder);
            if (inMemory?.File == file)
                trees[index] = SyntaxTree.ParseText(inMemory.Text, paths[index]);
            else if (SourceReader.TryRead(file, paths[index], out var text, out problems[index]))
                trees[index] = SyntaxTree.ParseText(text, paths[index]);
        });
        diagnostics.AddRange(problems.OfType<Diagnostic>());
        return [.. trees.OfType<SyntaxTree>()];
    }
}
