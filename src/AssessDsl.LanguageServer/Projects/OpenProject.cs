using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
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

    public EmitOptions EmitOptions => _workspace.EmitOptions;

    /// <summary>Reads a project from disk; the open files belong to it whatever its globs say.</summary>
    public static OpenProject Load(ProjectInput input, IReadOnlyCollection<OpenFile> openFiles, IProgress<ReadProgress>? progress = null)
    {
        var files = input.Files.Concat(openFiles.Select(file => file.Path)).Where(file => !ProjectInput.IsProjectFile(file)).Distinct(StringComparer.Ordinal);
        var settings = openFiles.FirstOrDefault(file => file.Path == input.ProjectFile);
        var workspace = Workspace.Open(input with { Files = [.. files] }, settings is null ? null : new(settings.Path, settings.Text), progress: progress);
        var project = new OpenProject(workspace, workspace.Compile());
        return openFiles.Aggregate(project, (current, file) => current.With(file) ?? current);
    }

    /// <summary>The project with the new text of a file; null where that holds its settings, and it has to be read anew.</summary>
    public OpenProject? With(OpenFile file)
    {
        if (ProjectInput.IsProjectFile(file.Path))
            return file.Path == Input.ProjectFile ? null : this;
        var path = PathOf(file.Path);
        return new(_workspace, Compilation.ReplaceSyntaxTree(FindTree(path), SyntaxTree.ParseText(file.Text, path)));
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
            .Distinct(StringComparer.Ordinal).Select(FileOf).Concat(Input.ProjectFile is { } settings ? [settings] : []).Distinct(StringComparer.Ordinal);

    private string PathOf(string file) => ProjectPath.Relative(Input.Folder, file);

    private SyntaxTree? FindTree(string path) => Compilation.FindSyntaxTree(path);
}
