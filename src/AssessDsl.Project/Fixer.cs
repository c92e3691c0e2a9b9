using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Fixing;

namespace AssessDsl.Project;

/// <summary>A project with its fixes applied.</summary>
/// <param name="Project">The project.</param>
/// <param name="Count">How many fixes there were.</param>
/// <param name="Unfixed">The findings that stay because their fix would make an error, with that error.</param>
public sealed record FixOutcome(Workspace Project, int Count, ImmutableArray<(Finding Finding, Diagnostic Error)> Unfixed);

/// <summary>Applies fixes, those that are safe to apply unasked or all, compiles again, and goes on until there are none.</summary>
/// <param name="workspace">The project.</param>
/// <param name="includesUnsafe">Whether findings without a safe fix get their best one.</param>
/// <param name="cancellationToken">Ends the work early.</param>
public sealed class Fixer(Workspace workspace, bool includesUnsafe = false, CancellationToken cancellationToken = default)
{
    /// <summary>Fixes enable others (an import, then a name), but not without end.</summary>
    private const int MostRounds = 10;

    /// <summary>The project with its fixes applied, but for those that would make errors.</summary>
    /// <param name="compilation">The project as it is compiled.</param>
    public FixOutcome Fix(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var outcome = new FixOutcome(workspace, 0, []);
        for (var number = 0; number < MostRounds; number++)
        {
            var fixes = Select(compilation);
            if (fixes.Count == 0)
                break;
            var round = new FixRound(compilation, Check(compilation), Check, IsHarm, cancellationToken);
            round.Apply([.. fixes.Keys]);
            compilation = round.Compilation;
            outcome = new(
                workspace.WithTrees(compilation.SyntaxTrees), outcome.Count + round.Applied.Count, [.. round.Harmful.Select(harmful => (fixes[harmful.Fix], harmful.Error))]);
            if (round.Applied.Count == 0)
                break;
        }
        return outcome;
    }

    private ImmutableArray<Diagnostic> Check(Compilation compilation) => compilation.GetDiagnostics(cancellationToken);

    /// <summary>An error that the next round fixes was only hidden, as a misspelt value is by a misspelt property.</summary>
    private bool IsHarm(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Error && BestFix(diagnostic) is null;

    /// <summary>The best fixes of the findings asked for, as far as they can be applied together, in order.</summary>
    private OrderedDictionary<Fix, Finding> Select(Compilation compilation)
    {
        var offered = new Dictionary<Fix, Finding>(ReferenceEqualityComparer.Instance);
        foreach (var finding in workspace.Check(compilation, cancellationToken))
            // What is wrong with the project file is mended by hand.
            if (finding.IsActive && BestFix(finding.Diagnostic) is { } best && best.Edits.All(edit => compilation.FindSyntaxTree(edit.Path) is not null))
                offered.Add(best, finding);
        return new(Compiler.Diagnostics.Fix.SelectCompatible(offered.Keys).Select(fix => KeyValuePair.Create(fix, offered[fix])), ReferenceEqualityComparer.Instance);
    }

    /// <summary>The fix that a finding gets; null when it is not asked for or has none.</summary>
    private Fix? BestFix(Diagnostic diagnostic) => !workspace.Covers(diagnostic.Location.Path) ? null
        : diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe) ?? (includesUnsafe ? diagnostic.Fixes.FirstOrDefault(fix => !fix.NeedsAuthor) : null);
}
