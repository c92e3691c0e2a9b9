using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Project;

/// <summary>Applies fixes, those that are safe to apply unasked or all, compiles again, and goes on until there are none.</summary>
public static class Fixer
{
    /// <summary>Fixes enable others (an import, then a name), but not without end.</summary>
    private const int MostRounds = 10;

    /// <summary>The project with its fixes applied, and how many there were.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="compile">How the project is compiled.</param>
    /// <param name="includesUnsafe">Whether findings without a safe fix get their best one.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static (Workspace Fixed, int Count) Fix(
        Workspace workspace, Func<Workspace, Compilation> compile, bool includesUnsafe = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(compile);
        var count = 0;
        var findings = workspace.Check(compile(workspace), cancellationToken);
        for (var round = 0; round < MostRounds; round++)
        {
            var fixes = Select(workspace, findings, includesUnsafe);
            if (fixes.IsEmpty)
                break;
            var next = Apply(workspace, fixes);
            var after = next.Check(compile(next), cancellationToken);
            // A fix that breaks something was none.
            if (ErrorsIn(after) > ErrorsIn(findings))
                break;
            (workspace, findings, count) = (next, after, count + fixes.Length);
        }
        return (workspace, count);
    }

    /// <summary>The best fix of each finding asked for, as far as they can be applied together.</summary>
    private static ImmutableArray<Compiler.Diagnostics.Fix> Select(Workspace workspace, ImmutableArray<Finding> findings, bool includesUnsafe) => Compiler.Diagnostics.Fix.SelectCompatible(findings
        .Where(finding => finding.IsActive && workspace.Covers(finding.Diagnostic.Location.Path))
        .Select(finding => finding.Diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe) ?? (includesUnsafe ? finding.Diagnostic.Fixes.FirstOrDefault() : null))
        .OfType<Compiler.Diagnostics.Fix>()
        // What is wrong with the project file is mended by hand.
        .Where(fix => fix.Edits.All(edit => workspace.Trees.Any(tree => tree.Path == edit.Path))));

    private static Workspace Apply(Workspace workspace, ImmutableArray<Fix> fixes)
    {
        var edits = fixes.SelectMany(fix => fix.Edits).ToLookup(edit => edit.Path, StringComparer.Ordinal);
        return workspace.WithTrees(workspace.Trees.Where(tree => edits.Contains(tree.Path))
            .Select(tree => SyntaxTree.ParseText(TextEdit.Apply(tree.Text, edits[tree.Path]), tree.Path)));
    }

    private static int ErrorsIn(ImmutableArray<Finding> findings) => findings.Count(finding => finding.Severity == Severity.Error);
}
