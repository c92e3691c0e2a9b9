using AssessDsl.Compiler.Text;
using AssessDsl.Ide;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer.Answers;

/// <summary>Colours as the protocol has them: five numbers a piece, relative to the piece before.</summary>
internal static class SemanticTokensAnswer
{
    /// <summary>What the numbers of types and modifiers mean.</summary>
    public static SemanticTokensLegend Legend { get; } =
        new([.. Enum.GetNames<SemanticTokenType>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])], ["declaration"]);

    /// <summary>The numbers of the pieces that touch a span.</summary>
    public static int[] Create(Document document, TextSpan span)
    {
        var data = new List<int>();
        var (line, character) = (0, 0);
        foreach (var token in Ide.SemanticTokens.Get(document.Model).Where(token => token.Span.IntersectsWith(span)))
        {
            var start = document.PositionOf(token.Span.Start);
            data.AddRange(
            [
                start.Line - line,
                start.Line == line ? start.Character - character : start.Character,
                document.Translator.LengthOf(document.Text, token.Span),
                (int)token.Type,
                token.IsDeclaration ? 1 : 0,
            ]);
            (line, character) = (start.Line, start.Character);
        }
        return [.. data];
    }
}
