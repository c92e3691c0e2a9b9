using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Project;

/// <summary>Applies the fixes that are safe to apply unasked, compiles again, and goes on until there are none.</summary>
public static class Fixer
{
    /// <summary>Fixes enable others (an import, then a name), but not without end.</summary>
    private const int MostRounds = 10;

    /// <summary>The project with its fixes applied, and how many there were.</summary>
    /// <param name="workspace">The project.</param>
    /// <param name="compile">How the project is compiled.</param>
    public static (Workspace Fixed, int Count) Fix(Workspace workspace, Func<Workspace, Compilation> compile)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(compile);
        var count = 0;
        var findings = workspace.Check(compile(workspace));
        for (var round = 0; round < MostRounds; round++)
        {
            var fixes = Select(workspace, findings);
            if (fixes.IsEmpty)
                break;
            var next = Apply(workspace, fixes);
            var after = next.Check(compile(next));
            // A fix that breaks something was none.
            if (ErrorsIn(after) > ErrorsIn(findings))
                break;
            (workspace, findings, count) = (next, after, count + fixes.Length);
        }
        return (workspace, count);
    }

    /// <summary>The best safe fix of each finding asked for, as far as it overlaps none chosen before; all edits of a fix or none.</summary>
    private static ImmutableArray<Fix> Select(Workspace workspace, ImmutableArray<Finding> findings)
    {
        var chosen = ImmutableArray.CreateBuilder<Fix>();
        var taken = new List<TextEdit>();
        foreach (var finding in findings.Where(finding => finding.IsActive && workspace.Covers(finding.Diagnostic.Location.Path)))
        {
            if (finding.Diagnostic.Fixes.FirstOrDefault(fix => fix.IsSafe) is not { } fix || fix.Edits.Any(edit => taken.Any(other => Touch(edit, other))))
                continue;
            chosen.Add(fix);
            taken.AddRange(fix.Edits);
        }
        return chosen.DrainToImmutable();
    }

    private static Workspace Apply(Workspace workspace, ImmutableArray<Fix> fixes)
    {
        var edits = fixes.SelectMany(fix => fix.Edits).ToLookup(edit => edit.Path, StringComparer.Ordinal);
        return workspace.WithTrees(workspace.Trees.Where(tree => edits.Contains(tree.Path))
            .Select(tree => SyntaxTree.ParseText(TextEdit.Apply(tree.Text, edits[tree.Path]), tree.Path)));
    }

    private static bool Touch(TextEdit left, TextEdit right) => left.Path == right.Path && left.Span.IntersectsWith(right.Span);

    private static int ErrorsIn(ImmutableArray<Finding> findings) => findings.Count(finding => finding.Severity == Severity.Error);
}
