using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Project;

/// <summary>A project with its fixes applied.</summary>
/// <param name="Project">The project.</param>
/// <param name="Count">How many fixes there were.</param>
/// <param name="Unfixed">What was left out.</param>
public sealed record FixOutcome(Workspace Project, int Count, ImmutableArray<HarmfulFix> Unfixed);

/// <summary>A fix that would have broken something.</summary>
/// <param name="Finding">The finding that stays.</param>
/// <param name="Error">An error that there would have been instead.</param>
public sealed record HarmfulFix(Finding Finding, Diagnostic Error);

/// <summary>Applies fixes, those that are safe to apply unasked or all, compiles again, and goes on until there are none.</summary>
public static class Fixer
{
    /// <summary>Fixes enable others (an import, then a name), but not without end.</summary>
    private const int MostRounds = 10;

    /// <summary>The project with its fixes applied, but for those that would make errors.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="compile">How the project is compiled.</param>
    /// <param name="includesUnsafe">Whether findings without a safe fix get their best one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static FixOutcome Fix(
        Workspace workspace, Func<Workspace, Compilation> compile, bool includesUnsafe = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(compile);
        var outcome = new FixOutcome(workspace, 0, []);
        var findings = Check(workspace);
        for (var number = 0; number < MostRounds; number++)
        {
            var fixes = Select(outcome.Project, findings, includesUnsafe);
            if (fixes.IsEmpty)
                break;
            var round = new FixRound(outcome.Project, findings, Check, finding => BestFix(workspace, finding, includesUnsafe) is not null);
            round.Apply(fixes.AsSpan());
            outcome = new(round.Project, outcome.Count + round.Count, [.. round.Unfixed]);
            findings = round.Findings;
            if (round.Count == 0)
                break;
        }
        return outcome;

        ImmutableArray<Finding> Check(Workspace project) => project.Check(compile(project), cancellationToken);
    }

    /// <summary>The best fix of each finding asked for, as far as they can be applied together.</summary>
    private static ImmutableArray<(Finding Finding, Fix Fix)> Select(Workspace workspace, ImmutableArray<Finding> findings, bool includesUnsafe)
    {
        // What is wrong with the project file is mended by hand.
        var sources = workspace.Trees.Select(tree => tree.Path).ToHashSet(StringComparer.Ordinal);
        var offered = new Dictionary<Fix, Finding>(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
            if (BestFix(workspace, finding, includesUnsafe) is { } best && best.Edits.All(edit => sources.Contains(edit.Path)))
                offered.Add(best, finding);
        return [.. Compiler.Diagnostics.Fix.SelectCompatible(offered.Keys).Select(fix => (offered[fix], fix))];
    }

    /// <summary>The fix that a finding gets; null when it is not asked for or has none.</summary>
    private static Fix? BestFix(Workspace workspace, Finding finding, bool includesUnsafe)
    {
        if (!finding.IsActive || !workspace.Covers(finding.Diagnostic.Location.Path))
            return null;
        var fixes = finding.Diagnostic.Fixes;
        return fixes.FirstOrDefault(fix => fix.IsSafe) ?? (includesUnsafe ? fixes.FirstOrDefault(fix => !fix.NeedsAuthor) : null);
    }
}
