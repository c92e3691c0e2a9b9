using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Guesses what the words are meant for that stand where a member or a declaration has to begin.</summary>
internal sealed class WordMistakes(SourceText text, TokenCursor tokens, Lookahead ahead)
{
    private const int MaximumProse = 256;

    private static readonly SyntaxKind[] Keywords =
        [.. Enum.GetValues<SyntaxKind>().Where(SyntaxFacts.IsKeyword)];

    private static readonly ulong Containers =
        Bit(SyntaxKind.AgreementKeyword) | Bit(SyntaxKind.QuestionKeyword) | Bit(SyntaxKind.ScaleKeyword) | Bit(SyntaxKind.BriefKeyword);

    /// <summary>The keyword of a set that the next word is a misspelling of, judged by what follows too; none otherwise.</summary>
    public SyntaxKind FindMisspelt(ulong set)
    {
        var token = tokens.CurrentToken;
        if (token.Kind == SyntaxKind.Label)
            return FindWithColon(set);
        if (token.Kind != SyntaxKind.Identifier)
            return default;
        var word = text.ToString(new(token.Start, token.Length));
        return Array.Find(Keywords, keyword => (set & Bit(keyword)) != 0 && ahead.Continues(keyword) && NearestName.IsNear(word, SyntaxFacts.KeywordText(keyword)));
    }

    /// <summary>
    /// The same for a word that may well begin a declaration of a custom kind: such a one has no members in its body, and
    /// always a name.
    /// </summary>
    public SyntaxKind FindMisspeltContainer(ulong set)
    {
        if (tokens.Peek(1).Kind == SyntaxKind.String)
            return FindMisspelt(set & Bit(SyntaxKind.SectionKeyword));
        if (ahead.HasBaseAndBody)
            return (set & Bit(SyntaxKind.KindKeyword)) != 0 ? SyntaxKind.KindKeyword : default;
        if (ahead.HasBase)
            return FindMisspelt(set & Bit(SyntaxKind.KindKeyword));
        return ahead.HasMembers() ? FindMisspelt(set & Containers) : default;
    }

    /// <summary>
    /// Where the prose begins that somebody forgot to put in quotation marks: the line or body began with words alone, which
    /// looked like declarations; -1 when it did not.
    /// </summary>
    /// <param name="isAtEnd">Whether the line is over, and the next token begins another.</param>
    public int FindProseStart(bool isAtEnd)
    {
        var start = tokens.Index - (isAtEnd ? 1 : 0);
        while (start > 0 && SyntaxFacts.IsName(tokens.At(start - 1).Kind) && !tokens.At(start).IsFirstOnLine)
            start--;
        var words = tokens.Index - start;
        return (tokens.At(start).IsFirstOnLine || start > 0 && tokens.At(start - 1).Kind == SyntaxKind.OpenBrace) && (words > 2 || words == 2 && tokens.CurrentToken.Kind == SyntaxKind.Dot) ? start : -1;
    }

    /// <summary>How many tokens of prose without quotation marks come: the rest of the line, and further lines of words.</summary>
    public int MeasureProse()
    {
        var length = 0;
        do
        {
            do
                length++;
            while (tokens.Peek(length) is { IsFirstOnLine: false, Kind: not (SyntaxKind.EndOfFile or SyntaxKind.CloseBrace) });
        }
        while (length < MaximumProse && ahead.IsProseAt(length));
        return length;
    }

    /// <summary>A keyword with a colon behind it, which looks like a property: 'namespace: a'.</summary>
    private SyntaxKind FindWithColon(ulong set)
    {
        var keyword = LexerTable.Match(text.AsSpan(), tokens.CurrentToken.Start, out _);
        return SyntaxFacts.IsKeyword(keyword) && !SyntaxFacts.IsPropertyName(keyword) && (set & Bit(keyword)) != 0 ? keyword : default;
    }
}
