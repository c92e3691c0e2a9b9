using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>
/// Applies fixes of a file until none is left: some are in each other's way, and what is left over is looked at anew. Fixes
/// that do no harm alone may together make an error; those are looked for by halves and left out.
/// </summary>
/// <param name="model">The file.</param>
/// <param name="fixOf">The fix to apply for a finding; null for none.</param>
/// <param name="isHarm">Whether a finding is one that the fixes must not make.</param>
/// <param name="cancellationToken">Ends the work early.</param>
internal sealed class RepeatedFixes(SemanticModel model, Func<Diagnostic, Fix?> fixOf, Func<Diagnostic, bool> isHarm, CancellationToken cancellationToken)
{
    /// <summary>Fixes may undo each other.</summary>
    private const int MostRounds = 20;

    /// <summary>The edits of all fixes; where it takes several rounds, one change that has the same outcome.</summary>
    public ImmutableArray<TextEdit> Apply(IReadOnlyCollection<Diagnostic> inFile)
    {
        // What the settings switch off stays off; errors they cannot.
        var codes = inFile.Select(found => found.Code).ToHashSet(StringComparer.Ordinal);
        var state = new State(model.Compilation, model.SyntaxTree, [.. inFile]);
        var edits = ImmutableArray<TextEdit>.Empty;
        for (var round = 0; round < MostRounds; round++)
        {
            var fixes = Fix.SelectCompatible(state.Found.Where(found => found.Severity == Severity.Error || codes.Contains(found.Code))
                .Select(fixOf).OfType<Fix>().Where(fix => fix.Edits.All(edit => edit.Path == model.SyntaxTree.Path)));
            var applied = new List<Fix>();
            state = ApplyHarmless(state, state, applied, fixes.AsSpan());
            if (applied.Count == 0)
                break;
            edits = round == 0 ? [.. applied.SelectMany(fix => fix.Edits)] : [Difference(model.SyntaxTree, state.Tree.Text)];
        }
        return edits;
    }

    /// <summary>The file after those of some fixes that do no harm, beside those that were applied before them.</summary>
    private State ApplyHarmless(State start, State now, List<Fix> applied, ReadOnlySpan<Fix> fixes)
    {
        if (fixes.IsEmpty)
            return now;
        var next = Edit(start, applied.Concat(fixes.ToArray()).SelectMany(fix => fix.Edits));
        if (!IsHarmed(start, next))
        {
            applied.AddRange(fixes);
            return next;
        }
        if (fixes.Length == 1)
            return now;
        now = ApplyHarmless(start, now, applied, fixes[..(fixes.Length / 2)]);
        return ApplyHarmless(start, now, applied, fixes[(fixes.Length / 2)..]);
    }

    private State Edit(State state, IEnumerable<TextEdit> edits)
    {
        var tree = SyntaxTree.ParseText(SourceText.From(TextEdit.Apply(state.Tree.Text, edits)), state.Tree.Path, cancellationToken);
        var compilation = state.Compilation.ReplaceSyntaxTree(state.Tree, tree);
        return new(compilation, tree, [.. compilation.GetDiagnostics(tree, cancellationToken: cancellationToken).Where(found => found.Suppression is null)]);
    }

    /// <summary>Whether there is more of some error than before.</summary>
    private bool IsHarmed(State before, State after)
    {
        var known = before.Found.Where(isHarm).CountBy(found => found.Code).ToDictionary(StringComparer.Ordinal);
        return after.Found.Where(isHarm).CountBy(found => found.Code).Any(now => now.Value > known.GetValueOrDefault(now.Key));
    }

    /// <summary>The lines from the first to the last that are different.</summary>
    private static TextEdit Difference(SyntaxTree tree, SourceText newText)
    {
        var before = tree.Text.AsSpan();
        var after = newText.AsSpan();
        var start = before[..before.CommonPrefixLength(after)].LastIndexOf('\n') + 1;
        var (oldEnd, newEnd) = (before.Length, after.Length);
        while (oldEnd > start && newEnd > start && before[oldEnd - 1] == after[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        var restOfLine = before[oldEnd..].IndexOf('\n') + 1;
        return new(tree.Path, TextSpan.FromBounds(start, oldEnd + restOfLine), after[start..(newEnd + restOfLine)].ToString());
    }

    private sealed record State(Compilation Compilation, SyntaxTree Tree, ImmutableArray<Diagnostic> Found);
}
