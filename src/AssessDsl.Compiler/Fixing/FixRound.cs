using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Fixing;

/// <summary>A fix that is left out.</summary>
/// <param name="Fix">The fix.</param>
/// <param name="Error">An error that there would be with it.</param>
public sealed record HarmfulFix(Fix Fix, Diagnostic Error);

/// <summary>
/// Fixes of one state of a project, such as all that are safe: those that do harm, alone or together with others, are
/// looked for by halves and left out.
/// </summary>
/// <param name="start">The project that the fixes are for.</param>
/// <param name="found">What is wrong with it.</param>
/// <param name="check">Finds what is wrong with a project.</param>
/// <param name="isHarm">Whether a finding is one that fixes must not make.</param>
/// <param name="cancellationToken">Ends the work early.</param>
public sealed class FixRound(
    Compilation start, IReadOnlyCollection<Diagnostic> found, Func<Compilation, ImmutableArray<Diagnostic>> check, Func<Diagnostic, bool> isHarm,
    CancellationToken cancellationToken = default)
{
    private readonly List<Fix> _applied = [];
    private readonly List<HarmfulFix> _harmful = [];
    private Compilation? _fixed;

    /// <summary>The project with the fixes that do no harm.</summary>
    public Compilation Compilation => _fixed ?? start;

    /// <summary>The fixes that were applied, none of which overlap.</summary>
    public IReadOnlyList<Fix> Applied => _applied;

    /// <summary>The fixes that do harm.</summary>
    public IReadOnlyList<HarmfulFix> Harmful => _harmful;

    /// <summary>Applies those of some fixes that do no harm, beside those before them; they must not overlap.</summary>
    public void Apply(ReadOnlySpan<Fix> fixes)
    {
        if (fixes.IsEmpty)
            return;
        var edits = _applied.Concat(fixes.ToArray()).SelectMany(fix => fix.Edits).ToLookup(edit => edit.Path, StringComparer.Ordinal);
        var compilation = With(edits);
        if (FindNewHarm(check(compilation), edits) is not { } error)
        {
            _fixed = compilation;
            _applied.AddRange(fixes);
        }
        else if (fixes.Length == 1)
            _harmful.Add(new(fixes[0], error));
        else
        {
            Apply(fixes[..(fixes.Length / 2)]);
            Apply(fixes[(fixes.Length / 2)..]);
        }
    }

    /// <summary>One file is replaced, and whatever it cannot reach is kept; with many, beginning anew takes less time.</summary>
    private Compilation With(ILookup<string, TextEdit> edits)
    {
        if (edits is { Count: 1 } && start.FindSyntaxTree(edits.First().Key) is { } only)
            return start.ReplaceSyntaxTree(only, Edit(only, edits));
        return Compilation.Create(start.SyntaxTrees.Select(tree => edits.Contains(tree.Path) ? Edit(tree, edits) : tree), start.Options);
    }

    private SyntaxTree Edit(SyntaxTree tree, ILookup<string, TextEdit> edits) =>
        SyntaxTree.ParseText(Text.SourceText.From(TextEdit.Apply(tree.Text, edits[tree.Path])), tree.Path, cancellationToken);

    /// <summary>A harm that was not there before, by code and place; that there are fewer does not make up for it.</summary>
    private Diagnostic? FindNewHarm(ImmutableArray<Diagnostic> left, ILookup<string, TextEdit> edits)
    {
        var places = edits.ToDictionary(file => file.Key, file => new MovedPositions(file), StringComparer.Ordinal);
        var known = found.CountBy(before => KeyOf(before, MovedStart(before))).ToDictionary();
        return left.FirstOrDefault(after => !IsKnown(KeyOf(after, after.Location.Span.Start)) && isHarm(after));

        int MovedStart(Diagnostic before) =>
            places.TryGetValue(before.Location.Path, out var moved) ? moved.Of(before.Location.Span.Start) : before.Location.Span.Start;

        bool IsKnown((string, string, int) key) => (known[key] = known.GetValueOrDefault(key) - 1) >= 0;
    }

    private static (string Code, string Path, int Start) KeyOf(Diagnostic diagnostic, int start) => (diagnostic.Code, diagnostic.Location.Path, start);
}
