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
    public static OpenProject Load(ProjectInput input, IReadOnlyCollection<OpenFile> openFiles)
    {
        var files = input.Files.Concat(openFiles.Select(file => file.Path)).Where(file => !ProjectInput.IsProjectFile(file)).Distinct(StringComparer.Ordinal);
        var settings = openFiles.FirstOrDefault(file => file.Path == input.ProjectFile);
        var workspace = Workspace.Open(input with { Files = [.. files] }, settings is null ? null : new(settings.Path, settings.Text));
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
    public SemanticModel? GetModel(string file) => FindTree(PathOf(file)) is { } tree ? Compilation.GetSemanticModel(tree) : null;

    /// <summary>The absolute path of a file that the project names.</summary>
    public string FileOf(string path) => Path.GetFullPath(path, Input.Folder);

    /// <summary>The findings that are not silenced. Whether an open file can be read from disk does not matter.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics(Func<string, bool> isOpen) =>
        [.. _workspace.Check(Compilation).Where(finding => finding.IsActive).Select(finding => finding.Diagnostic).Where(diagnostic =>
            !(diagnostic.Descriptor == ProjectDiagnostics.UnreadableFile && isOpen(FileOf(diagnostic.Location.Path))))];

    private string PathOf(string file) => ProjectPath.Relative(Input.Folder, file);

    private SyntaxTree? FindTree(string path)
    {
        var (low, high) = (0, Compilation.SyntaxTrees.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Compilation.SyntaxTrees[middle].Path, path);
            if (order == 0)
                return Compilation.SyntaxTrees[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }
}
