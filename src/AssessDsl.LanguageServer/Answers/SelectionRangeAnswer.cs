using AssessDsl.Ide;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Growing selections as the protocol has them: the smallest, which knows what is around it.</summary>
internal static class SelectionRangeAnswer
{
    public static SelectionRange[] Create(Document document, Position[] positions) => Array.ConvertAll(positions, position =>
        SelectionRanges.Get(document.Model.SyntaxTree, document.OffsetOf(position)).Reverse()
            .Aggregate((SelectionRange?)null, (around, span) => new(document.RangeOf(span), around))!);
}
