using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;

namespace AssessDsl.Cli.Reporting;

/// <summary>Turns the diagnostics of projects into a report.</summary>
internal sealed class ReportBuilder(Workspaces workspaces, ReportSettings settings)
{
    private readonly ImmutableArray<Finding>.Builder _findings = ImmutableArray.CreateBuilder<Finding>();
    private readonly ImmutableArray<string>.Builder _files = ImmutableArray.CreateBuilder<string>();

    /// <summary>Adds a project's diagnostics, as far as they concern what was asked for.</summary>
    public void Add(Workspace project, ImmutableArray<Diagnostic> diagnostics)
    {
        var fingerprints = Fingerprint.OfAll(diagnostics);
        for (var index = 0; index < diagnostics.Length; index++)
            if (IsAskedFor(project, diagnostics[index].Location))
                _findings.Add(new(Raise(Relocate(project, diagnostics[index])), fingerprints[index]));
        _files.AddRange(project.Trees.Where(tree => project.Input.Covers(Path.GetFullPath(tree.Path, project.Folder)))
            .Select(tree => workspaces.DisplayPath(project, tree.Path)));
    }

    /// <summary>The report of all that was added.</summary>
    public Report Build()
    {
        var problems = workspaces.Problems;
        var fingerprints = Fingerprint.OfAll(problems);
        _findings.AddRange(problems.Select((problem, index) => new Finding(problem, fingerprints[index])));
        _findings.Sort((left, right) => Diagnostic.Compare(left.Diagnostic, right.Diagnostic));
        return new(_findings.DrainToImmutable(), _files.DrainToImmutable())
        {
            Threshold = settings.IsVerbose ? Severity.Hint : Severity.Info,
        };
    }

    /// <summary>Problems of the project itself concern every file of it.</summary>
    private static bool IsAskedFor(Workspace project, Location location) =>
        project.Trees.All(tree => tree.Path != location.Path) || project.Input.Covers(Path.GetFullPath(location.Path, project.Folder));

    private Diagnostic Raise(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Warning && settings.IsRaised(diagnostic.Descriptor)
            ? diagnostic with { Severity = Severity.Error }
            : diagnostic;

    private Diagnostic Relocate(Workspace project, Diagnostic diagnostic)
    {
        return diagnostic with
        {
            Location = Moved(diagnostic.Location),
            Related = [.. diagnostic.Related.Select(related => related with { Location = Moved(related.Location) })],
            Fixes = [.. diagnostic.Fixes.Select(fix => fix with { Edits = [.. fix.Edits.Select(MovedEdit)] })],
        };

        Location Moved(Location location) => location with { Path = workspaces.DisplayPath(project, location.Path) };
        TextEdit MovedEdit(TextEdit edit) => edit with { Path = workspaces.DisplayPath(project, edit.Path) };
    }
}
