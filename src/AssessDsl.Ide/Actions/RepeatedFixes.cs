using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>Applies fixes that are in each other's way: what is left over after some of them is looked at anew.</summary>
internal static class RepeatedFixes
{
    /// <summary>Fixes may undo each other.</summary>
    private const int MostRounds = 20;

    /// <summary>One change of the file that has the same outcome as the fixes, applied until none is left.</summary>
    public static TextEdit Apply(SemanticModel model, Func<Diagnostic, Fix?> fixOf, CancellationToken cancellationToken)
    {
        var (compilation, tree) = (model.Compilation, model.SyntaxTree);
        for (var round = 0; round < MostRounds; round++)
        {
            var fixes = Fix.SelectCompatible(compilation.GetDiagnostics(tree, cancellationToken: cancellationToken)
                .Where(found => found.Suppression is null).Select(fixOf).OfType<Fix>().Where(fix => fix.Edits.All(edit => edit.Path == tree.Path)));
            if (fixes.IsEmpty)
                break;
            var text = SourceText.From(TextEdit.Apply(tree.Text, fixes.SelectMany(fix => fix.Edits)));
            var next = SyntaxTree.ParseText(text, tree.Path, cancellationToken);
            (compilation, tree) = (compilation.ReplaceSyntaxTree(tree, next), next);
        }
        return Difference(model.SyntaxTree, tree.Text);
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
}
