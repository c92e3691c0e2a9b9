using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Leaves tokens out that have no place in the tree.</summary>
internal sealed class TokenSkipper(TokenCursor tokens, Lookahead ahead, ErrorReporter reporter)
{
    private SyntaxKind Current => tokens.CurrentToken.Kind;

    /// <summary>Leaves out braces that close a body too early.</summary>
    public void SkipExtraBraces()
    {
        for (; tokens.CurrentToken.IsExtra; tokens.Skip())
        {
            if (!tokens.CurrentToken.IsMalformed)
                reporter.Unexpected(MistakeWording.ExtraBraceHint);
        }
    }

    /// <summary>Leaves out a token that stands before one that fits, most likely by accident.</summary>
    public bool TrySkipStray(ulong set, bool isLiteralStray = false)
    {
        if (Current == SyntaxKind.Colon && tokens.Builder.InnermostKind == SyntaxKind.Kind)
            return false; // what a kind extends stands behind it
        if (!IsStray(Current) && !(isLiteralStray && SyntaxFacts.IsLiteral(Current)) || tokens.Peek(1).IsFirstOnLine || (set & Bit(tokens.Peek(1).Kind)) == 0)
            return false;
        reporter.Unexpected();
        tokens.Skip();
        return true;
    }

    /// <summary>Leaves out what is left of a line, with the body that begins on it, up to a token that fits.</summary>
    public void SkipRestOfLine(ulong next, string? hint)
    {
        reporter.Unexpected(hint);
        do
        {
            if (Current == SyntaxKind.OpenBrace && LengthOfBody() is > 0 and var length)
            {
                Skip(length);
                return;
            }
            tokens.Skip();
        }
        while (!tokens.CurrentToken.IsFirstOnLine && Current is not (SyntaxKind.EndOfFile or SyntaxKind.CloseBrace) && !Resumes(next));
    }

    /// <summary>Leaves out tokens that belong to the mistake that was reported.</summary>
    public void Skip(int count)
    {
        for (; count > 0; count--)
            tokens.Skip();
        reporter.Cover();
    }

    /// <summary>Whether the next token fits; a word does when it reads like the head of a declaration.</summary>
    private bool Resumes(ulong next) => (next & Bit(Current)) != 0 && (!SyntaxFacts.IsName(Current) || ahead.BeginsHead);

    /// <summary>How many tokens the body has that begins here; none when nothing closes it, and it may be no body.</summary>
    private int LengthOfBody()
    {
        var depth = 0;
        for (var length = 0; tokens.Peek(length).Kind != SyntaxKind.EndOfFile; length++)
        {
            if (tokens.Peek(length).Kind == SyntaxKind.OpenBrace)
                depth++;
            if (tokens.Peek(length).Kind == SyntaxKind.CloseBrace && --depth == 0)
                return length + 1;
        }
        return 0;
    }

    /// <summary>Whether a token is most likely there by accident.</summary>
    private static bool IsStray(SyntaxKind kind) =>
        kind is SyntaxKind.OpenParen or SyntaxKind.CloseParen or SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.Dot
            or SyntaxKind.Equals or SyntaxKind.Bar or SyntaxKind.QuestionMark or SyntaxKind.Star;
}
