using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Leaves tokens out that have no place in the tree.</summary>
internal sealed class TokenSkipper(TokenCursor tokens, ErrorReporter reporter)
{
    /// <summary>Leaves out what is left of a line, with the body that begins on it, up to a token that fits.</summary>
    public void SkipRestOfLine(ulong next, string? hint)
    {
        reporter.Unexpected(hint);
        do
        {
            if (tokens.CurrentToken.Kind == SyntaxKind.OpenBrace)
            {
                SkipBody();
                return;
            }
            tokens.Skip();
        }
        while (!tokens.CurrentToken.IsFirstOnLine && tokens.CurrentToken.Kind is not (SyntaxKind.EndOfFile or SyntaxKind.CloseBrace) && !Resumes(next));
    }

    /// <summary>Whether the next token fits; a name does when a second one follows, as in a declaration.</summary>
    private bool Resumes(ulong next) =>
        (next & Bit(tokens.CurrentToken.Kind)) != 0
        && (tokens.CurrentToken.Kind != SyntaxKind.Identifier || SyntaxFacts.IsName(tokens.Peek(1).Kind) && !tokens.Peek(1).IsFirstOnLine);

    private void SkipBody()
    {
        var depth = 0;
        do
        {
            if (tokens.CurrentToken.Kind == SyntaxKind.OpenBrace)
                depth++;
            if (tokens.CurrentToken.Kind == SyntaxKind.CloseBrace)
                depth--;
            tokens.Skip();
        }
        while (depth > 0 && tokens.CurrentToken.Kind != SyntaxKind.EndOfFile);
    }

    public void Skip(int count)
    {
        for (; count > 0; count--)
            tokens.Skip();
        reporter.Cover();
    }
}
