using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Emit;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Reporting;

/// <summary>What is to be written for a project.</summary>
/// <param name="Project">The project.</param>
/// <param name="Folder">The absolute path of the output folder.</param>
/// <param name="Output">What it is compiled to.</param>
internal sealed record ProjectOutput(Workspace Project, string Folder, EmitOutput Output)
{
    private IEnumerable<string> Paths => Output.Files.Select(file => Path.Combine(Folder, file.Path));

    /// <summary>The outputs that two projects would write to one path, each with the later project.</summary>
    public static IEnumerable<(Workspace Project, Diagnostic Clash)> Clashes(IEnumerable<ProjectOutput> outputs) => outputs
        .SelectMany(output => output.Paths.Distinct(StringComparer.OrdinalIgnoreCase).Select(path => (output.Project, Path: path)))
        .GroupBy(written => written.Path, StringComparer.OrdinalIgnoreCase)
        .SelectMany(group => group.Skip(1))
        .Select(written => (written.Project, ProjectDiagnostics.ClashOfProjects(ProjectPath.Relative(written.Project.Folder, written.Path))));

    /// <summary>The absolute paths of what earlier builds left in the folders, and nothing makes any more.</summary>
    public static IEnumerable<string> FindStale(IEnumerable<ProjectOutput> outputs) => outputs.GroupBy(output => output.Folder, StringComparer.Ordinal)
        .SelectMany(group => StaleOutputs.Find(group.Key, [.. group.SelectMany(output => output.Output.Files)]).Select(path => Path.Combine(group.Key, path)));
}
