using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;

namespace AssessDsl.Cli.Reporting;

/// <summary>Turns the findings of projects into a report.</summary>
internal sealed class ReportBuilder(Workspaces workspaces, ReportSettings settings)
{
    private readonly List<Finding> _findings =
        [.. Finding.Of([.. workspaces.Problems.Select(settings.Raise)]).Select(finding => finding.FailingFrom(settings.FailOn ?? Severity.Error))];

    private readonly ImmutableArray<string>.Builder _files = ImmutableArray.CreateBuilder<string>();

    /// <summary>Whether there is an error that counts.</summary>
    public bool HasErrors => _findings.Any(finding => finding.IsActive && finding.Severity == Severity.Error);

    /// <summary>Adds what a project's findings say of the files asked for.</summary>
    public void AddCovered(Workspace project, ImmutableArray<Finding> findings)
    {
        var paths = project.Trees.Select(tree => tree.Path).ToHashSet(StringComparer.Ordinal);
        // Problems of the project itself concern every file of it.
        Add(project, findings.Where(finding => !paths.Contains(finding.Diagnostic.Location.Path) || project.Covers(finding.Diagnostic.Location.Path)));
        _files.AddRange(paths.Where(project.Covers).Order(StringComparer.Ordinal).Select(path => workspaces.DisplayPath(project, path)));
    }

    /// <summary>Adds all of a project's findings.</summary>
    public void AddAll(Workspace project, ImmutableArray<Finding> findings)
    {
        Add(project, findings);
        _files.AddRange(project.Trees.Select(tree => workspaces.DisplayPath(project, tree.Path)));
    }

    /// <summary>Adds findings of a project, which says which of them fail where the command line does not.</summary>
    public void Add(Workspace project, IEnumerable<Finding> findings) => _findings.AddRange(
        from finding in findings
        let raised = finding with { Diagnostic = settings.Raise(Relocate(project, finding.Diagnostic)) }
        select raised.FailingFrom(settings.FailOn ?? project.Settings.FailOn));

    /// <summary>The report of all that was added.</summary>
    public Report Build()
    {
        _findings.Sort((left, right) => Diagnostic.Compare(left.Diagnostic, right.Diagnostic));
        // By the paths that are printed: a project's own may be those of another, and depend on what was named.
        var fingerprints = Fingerprint.OfAll(_findings.Select(finding => finding.Diagnostic));
        return new([.. _findings.Zip(fingerprints, (finding, print) => finding with { Fingerprint = print })], _files.DrainToImmutable())
        {
            // What makes a command fail is shown.
            Threshold = settings.IsVerbose || _findings.Exists(finding => finding is { Fails: true, Severity: Severity.Hint }) ? Severity.Hint : Severity.Info,
        };
    }

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
