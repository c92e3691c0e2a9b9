using System.Globalization;
using AssessDsl.Ide.Completion;
using AssessDsl.LanguageServer.Protocol;
using CompletionItem = AssessDsl.Ide.Completion.CompletionItem;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Proposals as the protocol has them.</summary>
internal static class CompletionAnswer
{
    private const int PlainText = 1;
    private const int Snippet = 2;

    public static Protocol.CompletionList Create(Document document, CompletionParams parameters, bool knowsSnippets, CancellationToken cancellationToken)
    {
        var offset = document.OffsetOf(parameters.Position);
        var list = parameters.Context?.TriggerCharacter == " "
            ? Completions.GetBehindSpace(document.Model, offset, cancellationToken)
            : Completions.Get(document.Model, offset, cancellationToken);
        var range = document.RangeOf(list.Span);
        return new(list.IsIncomplete, [.. list.Items.Select((item, index) => Create(document, item, index, range, knowsSnippets))]);
    }

    private static Protocol.CompletionItem Create(Document document, CompletionItem item, int index, Protocol.Range range, bool knowsSnippets)
    {
        var snippet = knowsSnippets ? item.Snippet : null;
        return new(
            item.Label, KindOf(item.Kind), item.Detail.Length == 0 ? null : item.Detail,
            item.Documentation.Length == 0 ? null : MarkupContent.Create(item.Documentation, document.Features.ProposesMarkdown),
            index.ToString("D6", CultureInfo.InvariantCulture),
            snippet is null ? PlainText : Snippet, new(range, snippet ?? item.InsertText),
            item.AdditionalEdits.IsEmpty ? null : [.. item.AdditionalEdits.Select(document.EditOf)]);
    }

    private static int KindOf(CompletionItemKind kind) => kind switch
    {
        CompletionItemKind.Keyword => 14,
        CompletionItemKind.Kind => 7,
        CompletionItemKind.Property => 10,
        CompletionItemKind.Option or CompletionItemKind.Term => 20,
        CompletionItemKind.Namespace => 9,
        CompletionItemKind.Code => 21,
        _ => 6,
    };
}
