using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Ide.Completion;

namespace AssessDsl.Ide.Actions;

/// <summary>Makes a mention of a name or title that stands in prose as plain words.</summary>
internal static class MentionAction
{
    /// <summary>One action for each declaration that the selected words, or the word at the cursor, may mean.</summary>
    public static IEnumerable<CodeAction> Get(SemanticModel model, TextSpan range)
    {
        var context = new CompletionContext(model, range.Start);
        var words = range.IsEmpty ? context.Word : range;
        if (words.IsEmpty || !context.IsInText || !context.TextToken.Span.Contains(words) || model.References.Any(reference => reference.Span.IntersectsWith(words)))
            return [];
        var text = model.SyntaxTree.Text.ToString(words);
        if (!MentionContext.IsProse(context) || !MentionContext.CanBeMention(context.TextToken, words.Start, words.End))
            return [];
        return
        [
            .. from symbol in model.LookupSymbols(range.Start).OfType<DeclarationSymbol>()
               where symbol.Syntax.Kind is not (SyntaxKind.Scale or SyntaxKind.Kind)
               where symbol.Name == text || symbol.Title == text || symbol.ShortName == text
               let mention = Mention(model.SyntaxTree.Text, symbol, text, words.End)
               select new CodeAction($"Write '{mention}'", [new TextEdit(model.SyntaxTree.Path, words, mention)], CodeActionKind.Rewrite, []),
        ];
    }

    private static string Mention(SourceText source, DeclarationSymbol symbol, string text, int end)
    {
        var isBeforeBracket = end < source.Length && source[end] == '[';
        return (symbol.ShortName == text || symbol.Name == text) && !isBeforeBracket ? $"@{symbol.Name}" : $"@{symbol.Name}[{text}]";
    }
}
