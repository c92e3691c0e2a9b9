using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>Takes an ignore comment out that is wrong or silences nothing.</summary>
internal static class IgnoreRemoval
{
    /// <summary>The removal of the comment with its line, or from behind what stands on the line; null for other diagnostics.</summary>
    public static CodeAction? Get(SyntaxTree tree, Diagnostic diagnostic)
    {
        if (diagnostic.Descriptor != SemanticDiagnostics.BadIgnore)
            return null;
        var (text, comment) = (tree.Text, diagnostic.Location.Span);
        var line = text.GetLinePosition(comment.Start).Line;
        var before = TextSpan.FromBounds(text.GetLineSpan(line).Start, comment.Start);
        var removed = text.AsSpan(before).IsWhiteSpace()
            ? TextSpan.FromBounds(before.Start, text.GetPosition(new(line + 1, 0)))
            : TextSpan.FromBounds(before.Start + text.AsSpan(before).TrimEnd().Length, comment.End);
        return new("Remove the comment", [new TextEdit(tree.Path, removed, "")], CodeActionKind.QuickFix, [diagnostic]);
    }
}
