using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Reads on behind the next token to guess what was meant.</summary>
internal sealed class Lookahead(TokenCursor tokens)
{
    private const int MaximumDistance = 64;

    /// <summary>Whether the next token begins a line that reads like a declaration: a kind, a name, and a title or a brace.</summary>
    public bool IsDeclaration => IsDeclarationAt(0);

    /// <summary>
    /// Whether a line begins <paramref name="offset"/> tokens ahead that can be nothing but a declaration: were its first
    /// word a name that belongs to what stands before it, nothing could begin with its second.
    /// </summary>
    public bool IsCertainlyDeclarationAt(int offset)
    {
        if (!IsDeclarationAt(offset))
            return false;
        if (tokens.Peek(offset).Kind == SyntaxKind.SectionKeyword)
            return tokens.Peek(offset + 2).Kind == SyntaxKind.OpenBrace;
        return !CanBegin(tokens.Peek(offset + 1).Kind, tokens.Peek(offset + 2).Kind);
    }

    /// <summary>Whether something can begin with two tokens of which the first is a word, and no property's name.</summary>
    public static bool CanBegin(SyntaxKind first, SyntaxKind second) =>
        SyntaxFacts.IsName(second)
        || first == SyntaxKind.SectionKeyword && second == SyntaxKind.String
        || first == SyntaxKind.KindKeyword && second == SyntaxKind.Label;

    /// <summary>Whether the next token is a keyword alone on its line with a name: 'place moscow', which lacks a title or a colon.</summary>
    public bool IsKeywordAndName => IsDeclaration && tokens.Peek(2).IsFirstOnLine;

    /// <summary>Whether a line that reads like a declaration begins <paramref name="offset"/> tokens ahead.</summary>
    public bool IsDeclarationAt(int offset)
    {
        var first = tokens.Peek(offset);
        if (!first.IsFirstOnLine || !SyntaxFacts.IsName(first.Kind))
            return false;
        if (first.Kind == SyntaxKind.SectionKeyword)
            return tokens.Peek(offset + 1).Kind == SyntaxKind.String;
        var name = offset + (first.Kind == SyntaxKind.AbsentKeyword ? 2 : 1);
        if (!SyntaxFacts.IsName(tokens.Peek(name).Kind) || tokens.Peek(name).IsFirstOnLine)
            return false;
        var behind = tokens.Peek(name + 1);
        return behind.IsFirstOnLine ? SyntaxFacts.IsKeyword(first.Kind) : behind.Kind is SyntaxKind.String or SyntaxKind.OpenBrace;
    }

    /// <summary>Finds a token of a set on the rest of the line, before any other brace or property.</summary>
    public bool TryFindOnLine(ulong set, out int distance)
    {
        for (distance = 0; distance < MaximumDistance; distance++)
        {
            var token = tokens.Peek(distance);
            if (token.IsFirstOnLine)
                return false;
            if ((set & GrammarSets.Bit(token.Kind)) != 0)
                return true;
            if (token.Kind is SyntaxKind.EndOfFile or SyntaxKind.OpenBrace or SyntaxKind.CloseBrace or SyntaxKind.Label)
                return false;
        }
        return false;
    }
}
