using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Takes the gap between two tokens apart. Trivia are not kept: few of them are ever asked for.</summary>
internal static class TriviaScanner
{
    public static IReadOnlyList<SyntaxTrivia> Scan(SourceText text, TextSpan gap)
    {
        var trivia = new List<SyntaxTrivia>();
        for (var position = gap.Start; position < gap.End;)
        {
            var kind = LexerTable.Match(text.AsSpan()[..gap.End], position, out var length);
            if (kind == SyntaxKind.UnterminatedBlockComment)
                length = gap.End - position;
            trivia.Add(new(SyntaxFacts.IsTrivia(kind) ? kind : SyntaxKind.SkippedToken, new(position, length)));
            position += length;
        }
        return trivia;
    }
}
