using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Project;

/// <summary>Fixes of one state of a project: those that make errors are left out, and looked for by halves.</summary>
/// <param name="start">The project that the fixes are for.</param>
/// <param name="found">What is wrong with it.</param>
/// <param name="check">Finds what is wrong with a project.</param>
/// <param name="isMendable">Whether a finding will be fixed in the next round: an error like that was only hidden, as a misspelt value is by a misspelt property.</param>
internal sealed class FixRound(
    Workspace start, ImmutableArray<Finding> found, Func<Workspace, ImmutableArray<Finding>> check, Func<Finding, bool> isMendable)
{
    private readonly ImmutableArray<Diagnostic> _errors = [.. ErrorsIn(found).Select(finding => finding.Diagnostic)];
    private readonly List<Fix> _applied = [];
    private Workspace? _fixed;

    /// <summary>The project with the fixes that do no harm.</summary>
    public Workspace Project => _fixed ?? start;

    /// <summary>What is still wrong with it.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = found;

    /// <summary>How many fixes were applied.</summary>
    public int Count => _applied.Count;

    /// <summary>The fixes that make errors.</summary>
    public List<HarmfulFix> Unfixed { get; } = [];

    /// <summary>Applies those of some fixes that do no harm, beside those before them.</summary>
    public void Apply(ReadOnlySpan<(Finding Finding, Fix Fix)> fixes)
    {
        var edits = _applied.Concat(Array.ConvertAll(fixes.ToArray(), fix => fix.Fix)).SelectMany(fix => fix.Edits)
            .ToLookup(edit => edit.Path, StringComparer.Ordinal);
        var project = WithEdits(edits);
        var findings = check(project);
        if (FindNewError(findings, edits) is not { } error)
        {
            (_fixed, Findings) = (project, findings);
            foreach (var (_, fix) in fixes)
                _applied.Add(fix);
        }
        else if (fixes.Length == 1)
            Unfixed.Add(new(fixes[0].Finding, error));
        else
        {
            Apply(fixes[..(fixes.Length / 2)]);
            Apply(fixes[(fixes.Length / 2)..]);
        }
    }

    private Workspace WithEdits(ILookup<string, TextEdit> edits) =>
        start.WithTrees(start.Trees.Where(tree => edits.Contains(tree.Path))
            .Select(tree => SyntaxTree.ParseText(TextEdit.Apply(tree.Text, edits[tree.Path]), tree.Path)));

    /// <summary>An error that was not there before, by code and place; that there are fewer does not make up for it.</summary>
    private Diagnostic? FindNewError(ImmutableArray<Finding> findings, ILookup<string, TextEdit> edits)
    {
        var places = edits.ToDictionary(file => file.Key, file => new MovedPositions(file), StringComparer.Ordinal);
        var known = new Dictionary<(string Code, string Path, int Position), int>();
        foreach (var error in _errors)
        {
            var (path, start) = (error.Location.Path, error.Location.Span.Start);
            var key = (error.Code, path, places.TryGetValue(path, out var moved) ? moved.Of(start) : start);
            known[key] = known.GetValueOrDefault(key) + 1;
        }
        return ErrorsIn(findings).FirstOrDefault(finding => !IsKnown(finding.Diagnostic) && !isMendable(finding))?.Diagnostic;

        bool IsKnown(Diagnostic error)
        {
            var key = (error.Code, error.Location.Path, error.Location.Span.Start);
            return (known[key] = known.GetValueOrDefault(key) - 1) >= 0;
        }
    }

    private static IEnumerable<Finding> ErrorsIn(ImmutableArray<Finding> findings) => findings.Where(finding => finding.Severity == Severity.Error);
}
