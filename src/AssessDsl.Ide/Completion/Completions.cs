using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Completion;

/// <summary>Proposes what may stand at a position.</summary>
public static class Completions
{
    /// <summary>More than this nobody reads; the editor asks again as the word grows.</summary>
    private const int Most = 300;

    /// <summary>The proposals; as long as they are not too many, those that begin like the word at the cursor are for the editor to pick.</summary>
    public static CompletionList Get(SemanticModel model, int position, CancellationToken cancellationToken = default) =>
        Get(model, position, isBehindSpace: false, cancellationToken);

    /// <summary>The proposals when a space was typed and nobody asked: none where the line may as well end, for an Enter that is to end it would take the first.</summary>
    public static CompletionList GetBehindSpace(SemanticModel model, int position, CancellationToken cancellationToken = default) =>
        Get(model, position, isBehindSpace: true, cancellationToken);

    private static CompletionList Get(SemanticModel model, int position, bool isBehindSpace, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        var context = new CompletionContext(model, Math.Clamp(position, 0, model.SyntaxTree.Text.Length), cancellationToken) { IsBehindSpace = isBehindSpace };
        CompletionItem[] first = [.. Items(context).DistinctBy(item => (item.Label, item.Detail)).Take(Most + 1)];
        if (first.Length <= Most && !context.IsCut)
            return new(context.Word, first, IsIncomplete: false);
        var narrowed = new CompletionContext(model, context.Position, cancellationToken)
        {
            IsBehindSpace = isBehindSpace,
            IsWanted = name => name.Contains(context.Typed, StringComparison.OrdinalIgnoreCase),
        };
        var items = Items(narrowed).Where(item => item.Label.Contains(context.Typed, StringComparison.OrdinalIgnoreCase));
        return new(context.Word, [.. items.DistinctBy(item => (item.Label, item.Detail)).Take(Most)], IsIncomplete: true);
    }

    private static IEnumerable<CompletionItem> Items(CompletionContext context)
    {
        if (context.CommentBefore is { } comment)
            return IgnoreCompletions.Get(context, comment);
        if (context.IsInText)
            return MentionContext.Find(context) is { } mention ? ReferenceCompletions.Mentions(context, mention) : [];
        return context.Before.Kind switch
        {
            SyntaxKind.Dot when context.Before.Parent is QualifiedNameSyntax => ReferenceCompletions.NamespacesIn(context, context.PathBefore()),
            SyntaxKind.Dot => ReferenceCompletions.Members(context, context.PathBefore(), ValueCompletions.AcceptedAt(context)),
            SyntaxKind.UseKeyword when context.IsDirective => ReferenceCompletions.Namespaces(context).Where(item => !context.IsInUse(item.Label)),
            SyntaxKind.NamespaceKeyword when context.IsDirective => ReferenceCompletions.Namespaces(context),
            SyntaxKind.IncludeKeyword when context.Section is not null => ReferenceCompletions.Included(context),
            SyntaxKind.AbsentKeyword when context.IsOnLineOf(context.Before) => DeclarationCompletions.AbsentClause(context),
            SyntaxKind.OpenParen => ValueCompletions.WeightsAt(context),
            SyntaxKind.Colon when context.Before.Parent is DeclarationSyntax => DeclarationCompletions.BaseKinds(context),
            SyntaxKind.Colon when !context.IsOnLineOf(context.Before) && !context.IsBehindSpace => ValueCompletions.Get(context).Concat(DeclarationCompletions.Get(context)),
            SyntaxKind.Comma when context.Before.Parent is AnnotationSyntax => [],
            SyntaxKind.Colon or SyntaxKind.Comma => ValueCompletions.Get(context),
            SyntaxKind.Equals => ValueCompletions.Defaults(context),
            _ when context.IsAtMember && !context.IsBehindSpace => DeclarationCompletions.Get(context),
            _ => [],
        };
    }
}
