using AssessDsl.Ide;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Foldable parts as the protocol has them: by lines, the last of which stays visible when it closes a body.</summary>
internal static class FoldingAnswer
{
    public static Protocol.FoldingRange[] Create(Document document) =>
        [.. Folding.Get(document.Model.SyntaxTree).Select(range => Create(document, range)).Where(range => range.StartLine < range.EndLine)];

    private static Protocol.FoldingRange Create(Document document, FoldingRange range)
    {
        var (start, end) = (document.PositionOf(range.Span.Start).Line, document.PositionOf(range.Span.End).Line);
        return range.Kind switch
        {
            FoldingKind.Comments => new(start, end, "comment"),
            FoldingKind.Imports => new(start, end, "imports"),
            _ => new(start, end - 1, null),
        };
    }
}
