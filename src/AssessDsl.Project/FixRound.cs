using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Project;

/// <summary>Fixes of one state of a project: those that make errors are left out, and looked for by halves.</summary>
/// <param name="start">The project that the fixes are for.</param>
/// <param name="found">What is wrong with it.</param>
/// <param name="check">Finds what is wrong with a project.</param>
internal sealed class FixRound(Workspace start, ImmutableArray<Finding> found, Func<Workspace, ImmutableArray<Finding>> check)
{
    private readonly List<Fix> _applied = [];
    private Workspace? _fixed;

    /// <summary>The project with the fixes that do no harm.</summary>
    public Workspace Project => _fixed ?? start;

    /// <summary>What is still wrong with it.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = found;

    /// <summary>How many fixes were applied.</summary>
    public int Count => _applied.Count;

    /// <summary>The findings whose fix makes errors.</summary>
    public List<Finding> Unfixed { get; } = [];

    /// <summary>Applies those of some fixes that do no harm, beside those before them.</summary>
    public void Apply(ReadOnlySpan<(Finding Finding, Fix Fix)> fixes)
    {
        var project = WithFixes([.. _applied, .. Array.ConvertAll(fixes.ToArray(), fix => fix.Fix)]);
        var findings = check(project);
        if (ErrorsIn(findings) <= ErrorsIn(Findings))
        {
            (_fixed, Findings) = (project, findings);
            foreach (var (_, fix) in fixes)
                _applied.Add(fix);
        }
        else if (fixes.Length == 1)
            Unfixed.Add(fixes[0].Finding);
        else
        {
            Apply(fixes[..(fixes.Length / 2)]);
            Apply(fixes[(fixes.Length / 2)..]);
        }
    }

    private Workspace WithFixes(IEnumerable<Fix> fixes)
    {
        var edits = fixes.SelectMany(fix => fix.Edits).ToLookup(edit => edit.Path, StringComparer.Ordinal);
        return start.WithTrees(start.Trees.Where(tree => edits.Contains(tree.Path))
            .Select(tree => SyntaxTree.ParseText(TextEdit.Apply(tree.Text, edits[tree.Path]), tree.Path)));
    }

    private static int ErrorsIn(ImmutableArray<Finding> findings) => findings.Count(finding => finding.Severity == Severity.Error);
}
