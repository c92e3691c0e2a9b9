using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide.Actions;

/// <summary>Makes a mention of a name or title that stands in prose as plain words.</summary>
internal static class MentionAction
{
    /// <summary>One action for each declaration that the selected words, or the word at the cursor, may mean.</summary>
    public static IEnumerable<CodeAction> Get(SemanticModel model, TextSpan range) =>
        MentionInsertion.For(model, range.IsEmpty ? WordAtPosition.Find(model.SyntaxTree.Text, range.Start) : range)
            .Select(mention => new CodeAction($"Write '{mention.Text}'", [mention.Edit], CodeActionKind.Rewrite, []));
}
