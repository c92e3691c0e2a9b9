using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.LanguageServer.Projects;

/// <summary>A project at one moment: what is on disk, with the texts of open files in its place. It never changes.</summary>
internal sealed class OpenProject
{
    private readonly Workspace _workspace;

    private OpenProject(Workspace workspace, Compilation compilation)
    {
        _workspace = workspace;
        Compilation = compilation;
    }

    public ProjectInput Input => _workspace.Input;

    public Compilation Compilation { get; }

    /// <summary>The settings in force: the last good ones while its project file is broken.</summary>
    public ProjectSettings Settings => _workspace.Settings;

    public EmitOptions EmitOptions => _workspace.EmitOptions;

    /// <summary>Whether nothing was wrong with finding and reading its files, so that another one changes no more than it holds.</summary>
    public bool HasAllFiles => _workspace.Diagnostics.IsEmpty;

    /// <summary>Reads a project from disk, but for the texts of open files.</summary>
    /// <param name="input">Which project.</param>
    /// <param name="openFiles">The open files.</param>
    /// <param name="before">The project as it was read before; what has not changed since is taken from it.</param>
    /// <param name="onlySettings">Whether nothing but settings can have changed, so that no source is read again.</param>
    /// <param name="lastSettings">The settings in force while the project file is broken.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static OpenProject Load(
        ProjectInput input, IReadOnlyCollection<InMemoryFile> openFiles, OpenProject? before, bool onlySettings, ProjectSettings? lastSettings,
        IProgress<ReadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        var workspace = Workspace.Open(input, openFiles, before?.Compilation.SyntaxTrees, !onlySettings, lastSettings, progress, cancellationToken).WithFindingsInFiles();
        var isAsBefore = before is not null && before.Compilation.SyntaxTrees.SequenceEqual(workspace.Trees);
        return new(workspace, isAsBefore ? before!.Compilation.WithOptions(workspace.Settings.ToCompilationOptions()) : workspace.Compile());
    }

    /// <summary>The one project that says what is wrong with a file: that of a project file, else the innermost that has it.</summary>
    public static OpenProject? FindOwner(IEnumerable<OpenProject> projects, string file) => projects
        .Where(project => project.Has(file) || project.Reads(file))
        .MaxBy(project => project.Input.ProjectFile == file ? int.MaxValue : project.Input.Folder.Length);

    /// <summary>Whether a source is a part of the project, or would be if there were one.</summary>
    public bool Has(string file) => PathOf(file) is var path && (FindTree(path) is not null || _workspace.Includes(path));

    /// <summary>Whether a source is a part of the project already.</summary>
    public bool Holds(string file) => FindTree(PathOf(file)) is not null;

    /// <summary>The project with another text of a file that it has.</summary>
    public OpenProject With(string file, SourceText text)
    {
        var path = PathOf(file);
        return new(_workspace, Compilation.ReplaceSyntaxTree(FindTree(path), SyntaxTree.ParseText(text, path)));
    }

    /// <summary>What the names in a file mean; null for a file that is no part of the project.</summary>
    public SemanticModel? GetModel(string file, CancellationToken cancellationToken = default) =>
        FindTree(PathOf(file)) is { } tree ? Compilation.GetSemanticModel(tree, cancellationToken) : null;

    /// <summary>The absolute path of a file that the project names.</summary>
    public string FileOf(string path) => Path.GetFullPath(path, Input.Folder);

    /// <summary>What is wrong with a file, or with the project's settings where those stand in it; what is silenced is left out.</summary>
    /// <param name="file">The absolute path.</param>
    /// <param name="isOpen">Whether it is open, so that it does not matter whether it can be read from disk.</param>
    /// <param name="stage">How far to look.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public ImmutableArray<Diagnostic> GetDiagnostics(string file, bool isOpen, DiagnosticStage stage, CancellationToken cancellationToken)
    {
        var path = PathOf(file);
        var ofProject = _workspace.GetProjectDiagnostics(Compilation)
            .Where(found => found.Location.Path == path && !(isOpen && found.Descriptor == ProjectDiagnostics.UnreadableFile));
        var ofFile = FindTree(path) is { } tree ? _workspace.Check(Compilation, tree, stage, cancellationToken) : [];
        return [.. ofProject, .. ofFile.Where(finding => finding.IsActive).Select(finding => finding.Diagnostic)];
    }

    /// <summary>The absolute paths of the files that something may be wrong with.</summary>
    public IEnumerable<string> Files =>
        Compilation.SyntaxTrees.Select(tree => tree.Path).Concat(_workspace.Diagnostics.Select(found => found.Location.Path))
            .Distinct(StringComparer.Ordinal).Select(FileOf).Concat(Settings.Files).Distinct(StringComparer.Ordinal);

    /// <summary>What else it is read from that may change on disk: folders, and patterns of the files in them.</summary>
    public IEnumerable<(string Folder, string Pattern)> Inputs =>
    [
        .. Settings.Files.Where(file => file != Input.ProjectFile).Append(_workspace.Baseline.File)
            .Select(file => (Path.GetDirectoryName(file)!, Path.GetFileName(file))),
        .. Settings.Templates is { } templates ? [(templates.Path, "**/*")] : Array.Empty<(string, string)>(),
    ];

    private bool Reads(string file) =>
        Settings.Files.Contains(file) || _workspace.Diagnostics.Any(found => found.Location.Path == PathOf(file));

    private string PathOf(string file) => ProjectPath.Relative(Input.Folder, file);

    private SyntaxTree? FindTree(string path) => Compilation.FindSyntaxTree(path);
}
