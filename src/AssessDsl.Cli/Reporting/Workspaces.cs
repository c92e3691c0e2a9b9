using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Reporting;

/// <summary>The projects that a command line names, and the paths that name nothing.</summary>
/// <param name="WorkingDirectory">The folder that printed paths are relative to.</param>
/// <param name="Problems">A finding for each path that names nothing.</param>
/// <param name="Projects">The projects.</param>
internal sealed record Workspaces(string WorkingDirectory, ImmutableArray<Diagnostic> Problems, ImmutableArray<Workspace> Projects)
{
    /// <summary>Whether a path names nothing, or all of them together.</summary>
    public bool HasNoInput =>
        Projects.IsEmpty || Problems.Any(problem => problem.Severity == Severity.Error && problem.Descriptor == ProjectDiagnostics.NoInput);

    /// <summary>Whether something named cannot be compiled at all.</summary>
    public bool IsUnusable => HasNoInput || Projects.Any(project => project.IsUnusable);

    /// <summary>The absolute paths of the files that the projects are made from.</summary>
    public ImmutableHashSet<string> InputFiles => [.. Projects.SelectMany(project => project.InputFiles)];

    /// <summary>How a file of a project is printed.</summary>
    public string DisplayPath(Workspace project, string path) =>
        ProjectPath.Relative(WorkingDirectory, Path.Combine(project.Folder, path));
}
