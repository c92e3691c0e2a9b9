using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Puts words right: misspelt keywords, names that are none, words too many, prose without quotation marks.</summary>
internal sealed class WordRepair(RepairContext context)
{
    private readonly TokenCursor _tokens = context.Tokens;
    private readonly ErrorReporter _reporter = context.Reporter;
    private readonly Lookahead _ahead = context.Ahead;
    private readonly WordMistakes _mistakes = new(context.Text, context.Tokens, context.Ahead);

    private SyntaxKind Current => context.Current;

    /// <summary>Takes a word for the keyword of a set that it is a misspelling of.</summary>
    public bool TryTakeForKeyword(ulong set) => TryTakeFor(_mistakes.FindMisspelt(set));

    /// <summary>The same at the head of a file, where another word before a dotted name is meant for a 'use': 'import lib.sub'.</summary>
    public bool TryTakeForDirective(ulong next)
    {
        if (TryTakeForKeyword(next & Bit(SyntaxKind.NamespaceKeyword)))
            return true;
        if ((next & Bit(SyntaxKind.UseKeyword)) == 0 || !_tokens.CurrentToken.IsFirstOnLine || !_ahead.IsWordOnLine(1) || _tokens.Peek(2).Kind != SyntaxKind.Dot)
            return false;
        _reporter.Unexpected(MistakeWording.ImportHint);
        _tokens.TurnInto(SyntaxKind.UseKeyword);
        return true;
    }

    /// <summary>Leaves out the namespace of a kind, which a declaration does not begin with: 'war.strike first { … }'.</summary>
    public bool TrySkipNamespaceOfKind()
    {
        if (!_ahead.IsKindWithNamespace(out var distance))
            return false;
        _reporter.Unexpected(context.Wording.HintForNamespaceOfKind(distance));
        context.Skipper.Skip(distance);
        return true;
    }

    /// <summary>Puts the keyword before a kind that lacks it: 'strike "A strike" : event { … }'.</summary>
    public bool TryInsertKind(ulong next)
    {
        if ((next & Bit(SyntaxKind.KindKeyword)) == 0 || !_ahead.IsNameOfKind)
            return false;
        if (LexerTable.Match(context.Text.AsSpan(), _tokens.CurrentToken.Start, out _) == SyntaxKind.KindKeyword)
        {
            _tokens.TurnInto(SyntaxKind.KindKeyword); // its name is missing
            return true;
        }
        _reporter.Unexpected(context.Wording.HintForKeyword(SyntaxKind.KindKeyword));
        _tokens.Insert(SyntaxKind.KindKeyword);
        return true;
    }

    /// <summary>The same for a section, of which a title and a body are left.</summary>
    public bool TryInsertSection(ulong next)
    {
        if ((next & Bit(SyntaxKind.SectionKeyword)) == 0 || Current != SyntaxKind.String || _tokens.Peek(1) is not { Kind: SyntaxKind.OpenBrace, IsFirstOnLine: false })
            return false;
        _reporter.Unexpected(context.Wording.HintForKeyword(SyntaxKind.SectionKeyword));
        _tokens.Insert(SyntaxKind.SectionKeyword);
        return true;
    }

    /// <summary>The same for the names of a namespace that stand alone on the first line.</summary>
    public bool TryInsertNamespace(ulong next)
    {
        if ((next & Bit(SyntaxKind.NamespaceKeyword)) == 0 || !_ahead.IsLineOfNames)
            return false;
        _reporter.Unexpected(context.Wording.HintForKeyword(SyntaxKind.NamespaceKeyword));
        _tokens.Insert(SyntaxKind.NamespaceKeyword);
        return true;
    }

    /// <summary>The same for a word that may well begin a declaration of a custom kind.</summary>
    public bool TryTakeForContainer(ulong set) => TryTakeFor(_mistakes.FindMisspeltContainer(set));

    /// <summary>Takes for a name what was written for one and is none: 'actor iran: "Iran"', 'actor 1st_army', 'share: number := 1'.</summary>
    public bool TryTakeForName()
    {
        if (_ahead.IsValueBeforeColon)
        {
            _tokens.TurnInto(SyntaxKind.Identifier);
            _tokens.Consume();
            return true;
        }
        var token = _tokens.CurrentToken;
        var isMistaken = token.Kind == SyntaxKind.Label || token.IsMalformed && SyntaxFacts.IsLiteral(token.Kind);
        if (!isMistaken || token.IsFirstOnLine || !SyntaxFacts.IsName(_tokens.Previous.Kind) && _tokens.Peek(2).Kind != SyntaxKind.Equals)
            return false;
        _tokens.TurnInto(SyntaxKind.Identifier);
        _tokens.Consume();
        if (token.Kind == SyntaxKind.Label)
        {
            _reporter.Unexpected(_tokens.Peek(1).Kind == SyntaxKind.Equals ? MistakeWording.DefaultHint : MistakeWording.TitleHint);
            _tokens.Skip();
        }
        return true;
    }

    /// <summary>Leaves out a title that stands before the name: 'actor "Russia" russia { … }'.</summary>
    public bool TrySkipTitleBeforeName()
    {
        if (!IsInHead || !_ahead.IsTitleBeforeName)
            return false;
        _reporter.Expected(Bit(SyntaxKind.Identifier));
        context.Skipper.Skip(1);
        _tokens.Consume();
        return true;
    }

    /// <summary>Reads names in quotation marks: those of a namespace, 'use "lib.sub"', and that of a declaration, 'actor "russia" "Russia"'.</summary>
    public bool TryTakeQuotedName()
    {
        if (Current != SyntaxKind.String || !(_tokens.Builder.InnermostKind == SyntaxKind.QualifiedName ? _ahead.IsQuotedPath(context.Text) : IsInHead && _ahead.IsQuotedName(context.Text)))
            return false;
        _reporter.Expected(Bit(SyntaxKind.Identifier));
        _tokens.MarkMalformed(_tokens.Index, _tokens.Index + 1);
        _tokens.TurnInto(SyntaxKind.Identifier);
        _tokens.Consume();
        return true;
    }

    /// <summary>Leaves out the kind of what a reference names: 'because: event signing'.</summary>
    public void SkipKindInReference()
    {
        if (!_ahead.IsKindInReference)
            return;
        _reporter.Unexpected(MistakeWording.ReferenceHint);
        _tokens.Skip();
    }

    /// <summary>Leaves out a kind that is written twice: 'event event signing "…"', 'use use lib'.</summary>
    public void SkipRepeatedKind()
    {
        if (!(SyntaxFacts.IsDeclaration(_tokens.Builder.InnermostKind) || _tokens.Builder.InnermostKind == SyntaxKind.QualifiedName) || !_ahead.IsCertainlyHeadAt(0) || !IsSameAsPrevious())
            return;
        _reporter.Unexpected(MistakeWording.RepeatedHint);
        _tokens.Skip();
    }

    /// <summary>Leaves out a word before one that begins what may stand here: 'missing clause c'.</summary>
    public bool TrySkipWordBeforeHead(ulong next)
    {
        if (!_ahead.IsWordBeforeHead(next))
            return false;
        _reporter.Unexpected(MistakeWording.HintForWordBefore(Current, _tokens.Peek(1).Kind));
        _tokens.Skip();
        return true;
    }

    /// <summary>Leaves out a word before a property's name, of which it may be a part: 'time due: 2025'.</summary>
    public bool TrySkipWordBeforeLabel(ulong next)
    {
        if ((next & Bit(SyntaxKind.Label)) == 0 || _tokens.Peek(1) is not { Kind: SyntaxKind.Label, IsFirstOnLine: false })
            return false;
        _reporter.Unexpected(MistakeWording.LabelHint);
        context.Skipper.Skip(1);
        return true;
    }

    /// <summary>Leaves out the rest of a line of prose without quotation marks, the words of which looked like declarations so far.</summary>
    /// <param name="isAtEnd">Whether the line is over, and the next token begins another.</param>
    public bool TrySkipProse(bool isAtEnd)
    {
        if (_mistakes.FindProseStart(isAtEnd) is not (>= 0 and var start))
            return false;
        _reporter.Unexpected(start, MistakeWording.ProseHint);
        _tokens.MarkMalformed(start, _tokens.Index);
        while (!_tokens.CurrentToken.IsFirstOnLine && Current is not (SyntaxKind.EndOfFile or SyntaxKind.CloseBrace))
            _tokens.Skip();
        return true;
    }

    /// <summary>Leaves out such prose where the name that is missing is no name, but would be its next word.</summary>
    public bool TrySkipProseInsteadOfName() =>
        _tokens.Builder.InnermostKind == SyntaxKind.Custom && TrySkipProse(_tokens.CurrentToken.IsFirstOnLine);

    /// <summary>Leaves out the words of such prose behind what was taken for a property's name.</summary>
    public void SkipProseBehindLabel()
    {
        if (!_ahead.IsWordOnLine(0) || !_ahead.IsWordOnLine(1))
            return;
        var start = _tokens.CurrentToken.Start;
        context.Skipper.Skip(_mistakes.MeasureProse());
        _reporter.ForgiveProse(start);
    }

    /// <summary>
    /// Whether a word that could begin a declaration of a custom kind does not: one that is too many in a head or among
    /// values, or that was meant to be inside the string before it.
    /// </summary>
    public bool IsStray(ulong next)
    {
        if (!SyntaxFacts.IsName(Current) || _tokens.CurrentToken.IsFirstOnLine)
            return false;
        var following = _tokens.Peek(1);
        if ((next & Bit(SyntaxKind.OpenBrace)) != 0)
            return following.Kind is SyntaxKind.String or SyntaxKind.OpenBrace && !Lookahead.CanBegin(Current, following.Kind) || _ahead.IsTitleWithoutQuotes || _ahead.IsQuoteInTitle;
        if (_ahead.IsBodyOfWord || SyntaxFacts.IsKeyword(Current) && following.Kind == SyntaxKind.Label && _tokens.Peek(3).Kind == SyntaxKind.String && _tokens.Peek(4).Kind == SyntaxKind.OpenBrace)
            return false;
        if ((next & Bit(SyntaxKind.Comma)) == 0 && _tokens.Builder.InnermostKind != SyntaxKind.QualifiedName && !_ahead.IsInnerQuote)
            return false;
        return !Lookahead.CanBegin(Current, following.Kind) || Current == SyntaxKind.Identifier && (_ahead.IsCertainlyDeclarationAt(1) || _ahead.IsCertainlyDirectiveAt(1));
    }

    private bool IsSameAsPrevious()
    {
        var (previous, current) = (_tokens.Previous, _tokens.CurrentToken);
        return previous.Length == current.Length && !current.IsFirstOnLine
            && context.Text.AsSpan(new(previous.Start, previous.Length)).SequenceEqual(context.Text.AsSpan(new(current.Start, current.Length)));
    }

    /// <summary>Whether the innermost node is a declaration that begins with a keyword, and so has no body yet.</summary>
    private bool IsInHead => SyntaxFacts.IsKeyword(_tokens.Previous.Kind) && SyntaxFacts.IsDeclaration(_tokens.Builder.InnermostKind);

    private bool TryTakeFor(SyntaxKind keyword)
    {
        if (keyword == default)
            return false;
        if (Current != SyntaxKind.Label)
            _reporter.Unexpected($": write '{SyntaxFacts.KeywordText(keyword)}'");
        _tokens.TurnInto(keyword); // of a label the colon is reported
        return true;
    }
}
