using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Formatting;

/// <summary>What stands between two tokens: comments, and the white space around them, of which there is one more.</summary>
internal readonly record struct Gap(SyntaxTrivia[] Comments, TextSpan[] Spaces)
{
    public static Gap Before(SyntaxToken token)
    {
        var space = TextSpan.FromBounds(token.FullSpan.Start, token.Span.Start);
        if (!HasComment(token))
            return new([], [space]);
        SyntaxTrivia[] comments = [.. token.LeadingTrivia.Where(trivia => trivia.IsComment)];
        var spaces = new TextSpan[comments.Length + 1];
        var position = space.Start;
        for (var i = 0; i < comments.Length; i++)
        {
            spaces[i] = TextSpan.FromBounds(position, comments[i].Span.Start);
            position = comments[i].Span.End;
        }
        spaces[^1] = TextSpan.FromBounds(position, space.End);
        return new(comments, spaces);
    }

    /// <summary>Whether a comment stands before the token; in a file without errors nothing else has a slash there.</summary>
    public static bool HasComment(SyntaxToken token) =>
        token.SyntaxTree.Text.AsSpan(TextSpan.FromBounds(token.FullSpan.Start, token.Span.Start)).Contains('/');
}
