using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Fixing;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>Applies fixes of a file until none is left: some are in each other's way, and what is left over is looked at anew.</summary>
/// <param name="model">The file.</param>
/// <param name="fixOf">The fix to apply for a finding; null for none.</param>
/// <param name="isHarm">Whether a finding is one that the fixes must not make.</param>
/// <param name="cancellationToken">Ends the work early.</param>
internal sealed class RepeatedFixes(SemanticModel model, Func<Diagnostic, Fix?> fixOf, Func<Diagnostic, bool> isHarm, CancellationToken cancellationToken)
{
    /// <summary>Fixes may undo each other.</summary>
    private const int MostRounds = 20;

    private readonly string _path = model.SyntaxTree.Path;

    /// <summary>The edits of all fixes; where it takes several rounds, one change that has the same outcome.</summary>
    public ImmutableArray<TextEdit> Apply(IReadOnlyCollection<Diagnostic> inFile)
    {
        // What the settings switch off stays off; errors they cannot.
        var codes = inFile.Select(found => found.Code).ToHashSet(StringComparer.Ordinal);
        var (compilation, edits) = (model.Compilation, ImmutableArray<TextEdit>.Empty);
        for (var number = 0; number < MostRounds; number++)
        {
            var found = number == 0 ? inFile : Check(compilation);
            var fixes = Fix.SelectCompatible([.. found.Where(one => one.Severity == Severity.Error || codes.Contains(one.Code))
                .Select(fixOf).OfType<Fix>().Where(fix => fix.Edits.All(edit => edit.Path == _path))]);
            var round = new FixRound(compilation, found, Check, isHarm, cancellationToken);
            round.Apply(fixes.AsSpan());
            if (round.Applied.Count == 0)
                break;
            compilation = round.Compilation;
            edits = number == 0 ? [.. round.Applied.SelectMany(fix => fix.Edits)] : [Difference(model.SyntaxTree, compilation.FindSyntaxTree(_path)!.Text)];
        }
        return edits;
    }

    private ImmutableArray<Diagnostic> Check(Compilation compilation) =>
        [.. compilation.GetDiagnostics(compilation.FindSyntaxTree(_path)!, cancellationToken: cancellationToken).Where(found => found.Suppression is null)];

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
}
