using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Completion;

/// <summary>Proposes what may stand at a position.</summary>
public static class Completions
{
    /// <summary>The proposals; those that begin like the word at the cursor are for the editor to pick.</summary>
    public static CompletionList Get(SemanticModel model, int position)
    {
        ArgumentNullException.ThrowIfNull(model);
        var context = new CompletionContext(model, Math.Clamp(position, 0, model.SyntaxTree.Text.Length));
        return new(context.Word, [.. Items(context).DistinctBy(item => item.Label, StringComparer.Ordinal)]);
    }

    private static IEnumerable<CompletionItem> Items(CompletionContext context)
    {
        if (context.IsInComment)
            return [];
        if (context.IsInText)
            return context.MentionPath is { } mention ? ReferenceCompletions.Mentions(context, mention) : [];
        return context.Before.Kind switch
        {
            SyntaxKind.Dot => ReferenceCompletions.Members(context, context.PathBefore()),
            SyntaxKind.UseKeyword or SyntaxKind.NamespaceKeyword when context.IsDirective => ReferenceCompletions.Namespaces(context),
            SyntaxKind.IncludeKeyword when context.Section is not null => ReferenceCompletions.Any(context),
            SyntaxKind.OpenParen => ValueCompletions.Weights,
            SyntaxKind.Colon when context.Before.Parent is DeclarationSyntax => DeclarationCompletions.BaseKinds,
            SyntaxKind.Colon or SyntaxKind.Comma => context.PropertyName is { } name ? ValueCompletions.Get(context, name) : [],
            _ when context.IsAtMember => DeclarationCompletions.Get(context),
            _ => [],
        };
    }
}
