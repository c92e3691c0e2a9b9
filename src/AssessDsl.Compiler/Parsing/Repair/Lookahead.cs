using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Reads on behind the next token to guess what was meant.</summary>
internal sealed class Lookahead(TokenCursor tokens)
{
    private const int MaximumDistance = 64;

    /// <summary>Whether a section or a declaration with a title or body comes, wherever on a line it begins.</summary>
    public bool StartsMember => tokens.Peek(0).Kind == SyntaxKind.SectionKeyword
        ? tokens.Peek(1).Kind is SyntaxKind.String or SyntaxKind.OpenBrace
        : SyntaxFacts.IsKeyword(tokens.Peek(0).Kind) && IsHeadAt(0) && !tokens.Peek(2).IsFirstOnLine;

    /// <summary>The same for one that can be nothing else: were its first word a name, nothing could begin with its second.</summary>
    public bool IsCertainlyMember => StartsMember
        && (tokens.Peek(0).Kind == SyntaxKind.SectionKeyword ? tokens.Peek(2).Kind == SyntaxKind.OpenBrace : !CanBegin(tokens.Peek(1).Kind, tokens.Peek(2).Kind));

    /// <summary>Whether the next token begins a line that reads like a declaration: a kind, a name, and a title or a brace.</summary>
    public bool IsDeclaration => IsDeclarationAt(0);

    /// <summary>Whether a quotation mark inside a string has ended it: "He said "no" to it".</summary>
    public bool IsInnerQuote =>
        SyntaxFacts.IsName(tokens.CurrentToken.Kind) && tokens.Previous is { Kind: SyntaxKind.String } before && before.End == tokens.CurrentToken.Start;

    /// <summary>Whether a dot ends a line and the next one cannot go on with it: 'include a.' before 'include b.c'.</summary>
    public bool IsBehindLooseDot =>
        tokens.Previous.Kind == SyntaxKind.Dot && tokens.CurrentToken.IsFirstOnLine
        && SyntaxFacts.IsName(tokens.Peek(1).Kind) && !CanBegin(tokens.Peek(1).Kind, tokens.Peek(2).Kind);

    /// <summary>Whether such marks stand around words of a title, which goes on behind them: "The "quoted" word".</summary>
    public bool IsQuoteInTitle
    {
        get
        {
            if (!IsInnerQuote)
                return false;
            var words = 0;
            while (words < MaximumDistance && IsWordOnLine(words))
                words++;
            return tokens.Peek(words) is { Kind: SyntaxKind.String, IsFirstOnLine: false } rest && rest.Start == tokens.Peek(words - 1).End;
        }
    }

    /// <summary>
    /// Whether a line in the body of a brief reads like a property that lacks its colon, and can be no declaration: 'date 2025-01-18'.
    /// </summary>
    public bool IsPropertyWithoutColon => tokens.CurrentToken.IsFirstOnLine && (tokens.Peek(1), tokens.Peek(2)) switch
    {
        ({ Kind: SyntaxKind.String, IsFirstOnLine: false }, { Kind: SyntaxKind.OpenBrace }) => false,
        (var next, _) when !SyntaxFacts.IsName(next.Kind) => next.IsFirstOnLine || next.Kind == SyntaxKind.CloseBrace || SyntaxFacts.CanStartValue(next.Kind),
        ({ IsFirstOnLine: true }, _) => IsCertainlyDeclarationAt(1) || IsCertainlyDirectiveAt(1),
        (_, var behind) => behind is { IsFirstOnLine: false, Kind: SyntaxKind.Comma or SyntaxKind.Dot or SyntaxKind.OpenParen },
    };

    /// <summary>
    /// Whether a line begins with 'use' or 'include' that is no name: the words behind it come in pairs, of a keyword
    /// or kind and a name, and one would be left over.
    /// </summary>
    public bool IsCertainlyDirectiveAt(int offset)
    {
        if (tokens.Peek(offset) is not { IsFirstOnLine: true, Kind: SyntaxKind.UseKeyword or SyntaxKind.IncludeKeyword } || !IsWordOnLine(offset + 1))
            return false;
        var words = 1;
        while (words < MaximumDistance && SyntaxFacts.IsName(tokens.Peek(offset + words).Kind))
            words++;
        return words % 2 == 0 && words < MaximumDistance && !CanBegin(tokens.Peek(offset + words - 1).Kind, tokens.Peek(offset + words).Kind);
    }

    /// <summary>Whether what comes is the content of a body whose brace is missing.</summary>
    public bool StartsBody => tokens.CurrentToken.Kind is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock or SyntaxKind.IncludeKeyword
        or SyntaxKind.AbsentKeyword or SyntaxKind.ClauseKeyword or SyntaxKind.HypothesisKeyword
        or SyntaxKind.LikelihoodKeyword or SyntaxKind.ConfidenceKeyword
        || tokens.CurrentToken.Kind == SyntaxKind.SectionKeyword && tokens.Builder.InnermostKind == SyntaxKind.Brief;

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
        if (first.Kind == SyntaxKind.KindKeyword && tokens.Peek(offset + 1) is { Kind: SyntaxKind.Label, IsFirstOnLine: false })
            return true;
        var name = offset + (first.Kind == SyntaxKind.AbsentKeyword ? 2 : 1);
        if (!SyntaxFacts.IsName(tokens.Peek(name).Kind) || tokens.Peek(name).IsFirstOnLine)
            return false;
        var behind = tokens.Peek(name + 1);
        return behind.IsFirstOnLine ? SyntaxFacts.IsKeyword(first.Kind) : behind.Kind is SyntaxKind.String or SyntaxKind.OpenBrace;
    }

    /// <summary>Whether what comes behind the next word fits a keyword in its place.</summary>
    public bool Continues(SyntaxKind keyword) => keyword switch
    {
        SyntaxKind.SectionKeyword => tokens.Peek(1).Kind == SyntaxKind.String,
        SyntaxKind.KindKeyword => HasBase,
        SyntaxKind.AbsentKeyword => IsHeadAt(1) && tokens.Peek(1).Kind == SyntaxKind.ClauseKeyword,
        SyntaxKind.NamespaceKeyword => IsHeadAt(0) || IsWordOnLine(1) && tokens.Peek(2).Kind == SyntaxKind.Dot,
        _ => IsHeadAt(0),
    };

    /// <summary>Whether a string comes, and nothing else on its line, that holds the names of a namespace.</summary>
    public bool IsQuotedPath(SourceText text) =>
        !tokens.CurrentToken.IsFirstOnLine && tokens.Peek(1) is { IsFirstOnLine: true } or { Kind: SyntaxKind.EndOfFile }
        && WithoutQuotes(text).Split('.').All(SyntaxFacts.IsValidName);

    /// <summary>Whether a string comes, with a title or body behind it, that holds one name.</summary>
    public bool IsQuotedName(SourceText text) =>
        !tokens.CurrentToken.IsFirstOnLine && (tokens.Peek(1) is { Kind: SyntaxKind.String, IsFirstOnLine: false } || tokens.Peek(1).Kind == SyntaxKind.OpenBrace && !char.IsUpper(text[tokens.CurrentToken.Start + 1]))
        && SyntaxFacts.IsValidName(WithoutQuotes(text));

    /// <summary>Whether a title comes and the name behind it, with nothing else on the line but a body.</summary>
    public bool IsTitleBeforeName =>
        tokens.CurrentToken is { Kind: SyntaxKind.String, IsFirstOnLine: false } && IsWordOnLine(1)
        && tokens.Peek(2) is { IsFirstOnLine: true } or { Kind: SyntaxKind.OpenBrace or SyntaxKind.EndOfFile };

    private string WithoutQuotes(SourceText text)
    {
        var token = tokens.CurrentToken;
        return token.Length > 2 ? text.ToString(new(token.Start + 1, token.Length - 2)) : "";
    }

    /// <summary>Whether a reference begins with a kind that is none of its names, because another name follows on the line.</summary>
    public bool IsKindInReference =>
        tokens.Builder.InnermostKind == SyntaxKind.Reference && tokens.Builder.SurroundingKind != SyntaxKind.FieldType
        && tokens.Previous.Kind is SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.IncludeKeyword
        && IsKindOfDeclaration(tokens.CurrentToken.Kind) && IsWordOnLine(1)
        && (tokens.CurrentToken.IsFirstOnLine ? tokens.Peek(2).Kind == SyntaxKind.Comma : IsEndOfReference(tokens.Peek(2)));

    private static bool IsEndOfReference(TokenData behind) =>
        behind.IsFirstOnLine || behind.Kind is SyntaxKind.Comma or SyntaxKind.Dot or SyntaxKind.OpenParen or SyntaxKind.Label or SyntaxKind.CloseBrace;

    /// <summary>Whether a word begins a declaration of something that can be referred to.</summary>
    private static bool IsKindOfDeclaration(SyntaxKind kind) =>
        SyntaxFacts.IsKeyword(kind) && kind is not (SyntaxKind.NamespaceKeyword or SyntaxKind.UseKeyword or SyntaxKind.AbsentKeyword or SyntaxKind.SectionKeyword or SyntaxKind.IncludeKeyword);

    /// <summary>Whether what comes reads like the head of a section, include, clause or declaration.</summary>
    public bool BeginsHead => tokens.CurrentToken.Kind switch
    {
        SyntaxKind.SectionKeyword => tokens.Peek(1).Kind == SyntaxKind.String,
        SyntaxKind.IncludeKeyword => IsWordOnLine(1),
        SyntaxKind.AbsentKeyword => IsHeadAt(1),
        SyntaxKind.KindKeyword => HasBase || IsHeadAt(0),
        _ => IsHeadAt(0),
    };

    /// <summary>Whether a word and a name stand on one line, <paramref name="offset"/> tokens ahead, with nothing behind them but a title or a body.</summary>
    public bool IsHeadAt(int offset)
    {
        var (name, behind) = (tokens.Peek(offset + 1), tokens.Peek(offset + 2));
        return SyntaxFacts.IsName(tokens.Peek(offset).Kind) && SyntaxFacts.IsName(name.Kind) && !name.IsFirstOnLine
            && (behind.IsFirstOnLine || behind.Kind is SyntaxKind.String or SyntaxKind.OpenBrace or SyntaxKind.CloseBrace);
    }

    /// <summary>The same where nothing could begin with the name: were the word one itself, the name would be left over.</summary>
    public bool IsCertainlyHeadAt(int offset) =>
        IsHeadAt(offset) && (!SyntaxFacts.IsName(tokens.Peek(offset + 2).Kind) || IsCertainlyDeclarationAt(offset + 2) || IsCertainlyDirectiveAt(offset + 2));

    /// <summary>Whether a name or title with a colon behind it follows the next word, as in a kind that extends another.</summary>
    public bool HasBase => tokens.Peek(1).Kind == SyntaxKind.Label && !tokens.Peek(1).IsFirstOnLine
        || IsWordOnLine(1) && tokens.Peek(2).Kind == SyntaxKind.String && tokens.Peek(3).Kind == SyntaxKind.Colon;

    /// <summary>Whether a line begins with the name of a kind that extends another: 'strike : event {', 'strike "A strike" : event {'.</summary>
    public bool IsNameOfKind
    {
        get
        {
            var colon = tokens.CurrentToken.Kind == SyntaxKind.Label ? 1 : 2;
            return tokens.CurrentToken.IsFirstOnLine && (colon == 1 || tokens.Peek(1).Kind == SyntaxKind.String && tokens.Peek(2).Kind == SyntaxKind.Colon)
                && IsWordOnLine(colon + 1) && tokens.Peek(colon + 2).Kind == SyntaxKind.OpenBrace;
        }
    }

    /// <summary>Whether names joined by dots come, and nothing else on their line.</summary>
    public bool IsLineOfNames => CountDots() is > 0 and var dots && tokens.Peek(2 * dots + 1).IsFirstOnLine;

    /// <summary>How many names are joined to the next word by dots.</summary>
    private int CountDots()
    {
        var dots = 0;
        while (dots < MaximumDistance && IsWordOnLine(2 * dots + 2) && tokens.Peek(2 * dots + 1) is { Kind: SyntaxKind.Dot, IsFirstOnLine: false })
            dots++;
        return dots;
    }

    /// <summary>Whether a line begins with the full name of a kind, a name, and a title or a body: 'war.strike first {'. Gives the tokens before the kind's own name.</summary>
    public bool IsKindWithNamespace(out int distance)
    {
        distance = 2 * CountDots();
        return distance > 0 && tokens.CurrentToken.IsFirstOnLine && IsHeadAt(distance)
            && tokens.Peek(distance + 2) is { Kind: SyntaxKind.String or SyntaxKind.OpenBrace, IsFirstOnLine: false };
    }

    /// <summary>Whether a body follows the one that is extended, so that the next word can only stand for 'kind'.</summary>
    public bool HasBaseAndBody
    {
        get
        {
            var colon = tokens.Peek(1).Kind == SyntaxKind.Label ? 2 : 3;
            return HasBase && IsWordOnLine(colon + 1) && tokens.Peek(colon + 2).Kind == SyntaxKind.OpenBrace;
        }
    }

    /// <summary>Whether a body or a title with a body stands behind the next word, which should have been a keyword and a name.</summary>
    public bool IsBodyOfWord => tokens.Peek(1).Kind == SyntaxKind.OpenBrace || tokens.Peek(1).Kind == SyntaxKind.String && tokens.Peek(2).Kind == SyntaxKind.OpenBrace;

    /// <summary>Whether a word and a brace stand around members of the set, which need neither: 'clauses { clause c … }'.</summary>
    public bool IsWrapper(ulong set) =>
        SyntaxFacts.IsName(tokens.Peek(0).Kind) && tokens.Peek(1).Kind == SyntaxKind.OpenBrace
        && SyntaxFacts.IsKeyword(tokens.Peek(2).Kind) && (set & GrammarSets.Bit(tokens.Peek(2).Kind)) != 0 && SyntaxFacts.IsName(tokens.Peek(3).Kind);

    /// <summary>Whether the body that comes holds a range, as that of a likelihood term does.</summary>
    public bool HasRangeInBody
    {
        get
        {
            for (var distance = 0; distance < MaximumDistance && tokens.Peek(distance).Kind is not (SyntaxKind.CloseBrace or SyntaxKind.EndOfFile); distance++)
            {
                if (tokens.Peek(distance).Kind == SyntaxKind.DotDot)
                    return true;
            }
            return false;
        }
    }

    /// <summary>
    /// Whether a value comes that looks like a property's name because of a colon behind it, which stands apart or begins a
    /// line: more likely the name before that colon is missing, as in 'scale: house  : likely'.
    /// </summary>
    public bool IsValueBeforeColon =>
        tokens.CurrentToken is { Kind: SyntaxKind.Label, IsFirstOnLine: false } value && tokens.Previous.Kind is SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.Dot
        && tokens.Peek(1) is { Kind: SyntaxKind.Colon } colon && (colon.IsFirstOnLine || value.End < colon.Start) && tokens.Peek(2).Kind != SyntaxKind.Equals;

    /// <summary>Whether words stand between a name and a body. An even number of them may be declarations of custom kinds.</summary>
    public bool IsTitleWithoutQuotes
    {
        get
        {
            var words = 0;
            while (words < MaximumDistance && IsWordOnLine(words))
                words++;
            return words % 2 == 1 && tokens.Peek(words) is { Kind: SyntaxKind.OpenBrace, IsFirstOnLine: false };
        }
    }

    /// <summary>Whether the body of the declaration that comes has members with bodies or keywords, and so is not of a custom kind.</summary>
    public bool HasMembers()
    {
        var body = tokens.Peek(2).Kind == SyntaxKind.String ? 3 : 2;
        if (!SyntaxFacts.IsName(tokens.Peek(1).Kind) || tokens.Peek(body).Kind != SyntaxKind.OpenBrace)
            return false;
        for (var index = body + 1; tokens.Peek(index).Kind is not (SyntaxKind.CloseBrace or SyntaxKind.EndOfFile); index++)
        {
            if (tokens.Peek(index).Kind == SyntaxKind.OpenBrace || SyntaxFacts.IsKeyword(tokens.Peek(index).Kind) && SyntaxFacts.IsName(tokens.Peek(index + 1).Kind))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word stands <paramref name="offset"/> tokens ahead, behind something else on its line.</summary>
    public bool IsWordOnLine(int offset) => SyntaxFacts.IsName(tokens.Peek(offset).Kind) && !tokens.Peek(offset).IsFirstOnLine;

    /// <summary>Whether a word comes that is too many before a member of the set, as in 'missing clause x'.</summary>
    public bool IsWordBeforeHead(ulong set) =>
        SyntaxFacts.IsName(tokens.Peek(0).Kind) && IsWordOnLine(1) && SyntaxFacts.IsKeyword(tokens.Peek(1).Kind) && (set & GrammarSets.Bit(tokens.Peek(1).Kind)) != 0
        && IsHeadAt(tokens.Peek(1).Kind == SyntaxKind.AbsentKeyword ? 2 : 1);

    /// <summary>Whether a line reads like prose from a word on: words beside words, or a full stop at its end.</summary>
    public bool IsProseAt(int offset)
    {
        if (!SyntaxFacts.IsName(tokens.Peek(offset).Kind) || IsDeclarationAt(offset))
            return false;
        var (pairs, end) = (0, offset + 1);
        for (; pairs < 2 && tokens.Peek(end) is { IsFirstOnLine: false, Kind: not (SyntaxKind.CloseBrace or SyntaxKind.EndOfFile) }; end++)
            pairs += SyntaxFacts.IsName(tokens.Peek(end).Kind) && SyntaxFacts.IsName(tokens.Peek(end - 1).Kind) ? 1 : 0;
        return pairs == 2 || tokens.Peek(end - 1).Kind == SyntaxKind.Dot;
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
