using System.Diagnostics.CodeAnalysis;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Puts a text right where it is wrong, so that the generated parser always goes on: what is missing is put in,
/// what has no place is left out. The generated code calls it in the place of ANTLR's error strategy.
/// </summary>
[SuppressMessage("Performance", "CA1822", Justification = "The generated code calls the members on an instance.")]
internal sealed class ErrorRepair
{
    private const int MaximumRules = 4 * Scanner.MaximumDepth;

    private readonly GrammarSets _sets = Instance;
    private readonly SourceText _text;
    private readonly TokenCursor _tokens;
    private readonly BraceMatch _braces;
    private readonly ErrorReporter _reporter;
    private readonly Lookahead _ahead;
    private readonly WordMistakes _words;
    private readonly TokenSkipper _skipper;
    private int _insertedBrace = -1;
    private int _strayBraces;
    private int _parentheses;

    public ErrorRepair(SourceText text, TokenCursor tokens, DiagnosticBag diagnostics)
    {
        _text = text;
        _tokens = tokens;
        _braces = new(text, tokens);
        _reporter = new(text, tokens, _braces, diagnostics);
        _ahead = new(tokens);
        _words = new(text, tokens, _ahead);
        _skipper = new(tokens, _reporter);
    }

    private SyntaxKind Current => _tokens.CurrentToken.Kind;

    /// <summary>Whether a quotation mark inside a string has ended it: "He said "no" to it".</summary>
    private bool IsInnerQuote =>
        SyntaxFacts.IsName(Current) && _tokens.Previous is { Kind: SyntaxKind.String } before && before.End == _tokens.CurrentToken.Start;

    /// <summary>Whether the next line is indented more than the declaration around it.</summary>
    private bool IsIndentedMore =>
        _text.GetIndentation(_tokens.CurrentToken.Start) > _text.GetIndentation(_tokens.At(_tokens.Builder.InnermostToken).Start);

    /// <summary>Whether a dot ends a line and the next one cannot go on with it: 'include a.' before 'include b.c'.</summary>
    private bool IsBehindLooseDot =>
        _tokens.Previous.Kind == SyntaxKind.Dot && _tokens.CurrentToken.IsFirstOnLine
        && SyntaxFacts.IsName(_tokens.Peek(1).Kind) && !Lookahead.CanBegin(_tokens.Peek(1).Kind, _tokens.Peek(2).Kind);

    /// <summary>Whether what comes is the content of a body whose brace is missing.</summary>
    private bool StartsBody => Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock or SyntaxKind.IncludeKeyword
        or SyntaxKind.AbsentKeyword or SyntaxKind.ClauseKeyword or SyntaxKind.HypothesisKeyword
        or SyntaxKind.LikelihoodKeyword or SyntaxKind.ConfidenceKeyword
        || Current == SyntaxKind.SectionKeyword && _tokens.Builder.InnermostKind == SyntaxKind.Brief;

    /// <summary>Called before each decision: makes sure that the next token fits one of its alternatives.</summary>
    public void Sync(ParserBase parser)
    {
        var next = _sets.Next(parser.State);
        if ((next & Bit(_tokens.Current)) == 0)
        {
            if (!IsViable(next) || IsStrayWord(next) || IsBodyWithoutBrace(next))
                Repair(next);
        }
        else if (_tokens.Current == (int)SyntaxKind.Identifier && (next & Bit(SyntaxKind.KindKeyword)) != 0)
        {
            TryTakeForKeyword(_words.FindMisspeltContainer(next));
        }
    }

    /// <summary>Called before a token of a set is taken. A line that reads like a declaration does not begin with a name.</summary>
    public void ReportMatch(ParserBase parser)
    {
        if (parser.State != _sets.NameState || !_ahead.IsCertainlyDeclarationAt(0) && !IsBehindLooseDot)
            return;
        if (!IsEndOfProse())
            _reporter.Expected(Bit(SyntaxKind.Identifier));
        _tokens.Insert(SyntaxKind.Identifier);
    }

    /// <summary>Called where one certain token has to come and another one does.</summary>
    public void RecoverInline(int type) => Supply(Bit(type));

    /// <summary>Called where one token of a set has to come and another one does.</summary>
    public void RecoverInline(ParserBase parser) => Supply(_sets.Next(parser.State));

    public void ReportError(ParserBase parser, ParserBase.RecognitionException error) { }

    /// <summary>Called when no alternative fits, which <see cref="Sync"/> prevents; leaves a token out all the same.</summary>
    public void Recover(ParserBase parser, ParserBase.RecognitionException error)
    {
        if (Current != SyntaxKind.EndOfFile)
            _tokens.Skip();
    }

    private void Supply(ulong set)
    {
        var kind = First(set);
        if (kind == SyntaxKind.Identifier && TryTakeForName())
            return;
        if (TrySkipStray(set))
        {
            _tokens.Consume();
            return;
        }
        if (kind is SyntaxKind.CloseParen or SyntaxKind.String && _ahead.TryFindOnLine(set, out var distance))
        {
            _reporter.Unexpected(kind == SyntaxKind.CloseParen ? MistakeWording.AnnotationHint : MistakeWording.SectionHint);
            _skipper.Skip(distance);
            _tokens.Consume();
            return;
        }
        if (kind == SyntaxKind.Identifier && IsEndOfProse())
        {
            _tokens.AddMissing(kind);
            return;
        }
        _reporter.Expected(set);
        if (kind == SyntaxKind.Colon && _ahead.IsWordOnLine(0) && _ahead.IsWordOnLine(1))
            _skipper.Skip(_words.MeasureProse());
        if (Current == SyntaxKind.String && _tokens.Builder.InnermostKind == SyntaxKind.Reference && _tokens.Peek(1).Kind == SyntaxKind.OpenBrace)
            _tokens.Skip(); // the base of a kind in quotation marks
        if (kind == SyntaxKind.String && _tokens.Builder.InnermostKind == SyntaxKind.Section && _ahead.TryFindOnLine(Bit(SyntaxKind.OpenBrace), out distance))
            _skipper.Skip(distance);
        _tokens.AddMissing(kind);
        if (kind == SyntaxKind.OpenBrace)
            OpenMissingBrace();
    }

    private void OpenMissingBrace()
    {
        _insertedBrace = _tokens.Index;
        if (!StartsBody || _tokens.Builder.Depth > MaximumRules)
            _tokens.Insert(SyntaxKind.CloseBrace);
    }

    /// <summary>Leaves out a token that stands before one that fits, most likely by accident.</summary>
    private bool TrySkipStray(ulong set)
    {
        if (!IsStray(Current) || _tokens.Peek(1).IsFirstOnLine || (set & Bit(_tokens.Peek(1).Kind)) == 0)
            return false;
        _reporter.Unexpected();
        _tokens.Skip();
        return true;
    }

    private bool TryTakeForKeyword(SyntaxKind keyword)
    {
        if (keyword == default)
            return false;
        if (Current != SyntaxKind.Label)
            _reporter.Unexpected($": write '{SyntaxFacts.KeywordText(keyword)}'");
        _tokens.TurnInto(keyword); // of a label the colon is reported
        return true;
    }

    /// <summary>Leaves out the rest of a line of prose without quotation marks, the words of which looked like declarations so far.</summary>
    private bool TrySkipProse(bool isAtEnd)
    {
        if (_words.FindProseStart(isAtEnd) is not (>= 0 and var start))
            return false;
        _reporter.Unexpected(start, MistakeWording.ProseHint);
        _tokens.MarkMalformed(start, _tokens.Index);
        while (!_tokens.CurrentToken.IsFirstOnLine && Current is not (SyntaxKind.EndOfFile or SyntaxKind.CloseBrace))
            _tokens.Skip();
        return true;
    }

    /// <summary>Whether the name that is missing is no name, but would be the next word of prose without quotation marks.</summary>
    private bool IsEndOfProse() => _tokens.Builder.InnermostKind == SyntaxKind.Custom && TrySkipProse(_tokens.CurrentToken.IsFirstOnLine);

    /// <summary>Takes for a name what was written for one and is none: 'actor iran: "Iran"', 'actor 1st_army'.</summary>
    private bool TryTakeForName()
    {
        var token = _tokens.CurrentToken;
        var isMistaken = token.Kind == SyntaxKind.Label || token.IsMalformed && token.Kind is >= SyntaxKind.Number and < SyntaxKind.String;
        if (!isMistaken || token.IsFirstOnLine || !SyntaxFacts.IsName(_tokens.Previous.Kind))
            return false;
        _tokens.TurnInto(SyntaxKind.Identifier);
        _tokens.Consume();
        if (token.Kind == SyntaxKind.Label)
        {
            _reporter.Unexpected(MistakeWording.TitleHint);
            _tokens.Skip();
        }
        return true;
    }

    private void Repair(ulong next)
    {
        if ((next & Bit(SyntaxKind.OpenBrace)) != 0)
            RepairHead(next);
        else if ((next & RuleEnd) != 0)
            RepairValues(next);
        else if ((next & (Bit(SyntaxKind.CloseBrace) | Bit(SyntaxKind.EndOfFile))) != 0)
            RepairMembers(next);
        else
            RepairChoice(next);
    }

    /// <summary>Between a declaration's name and its body.</summary>
    private void RepairHead(ulong next)
    {
        if (_ahead.TryFindOnLine(next & ~RuleEnd, out var distance))
        {
            _reporter.Unexpected(IsInnerQuote ? MistakeWording.InnerQuoteHint : MistakeWording.HintInHead(Current));
            _skipper.Skip(distance);
        }
        else if (Current == SyntaxKind.OpenParen)
        {
            _reporter.Unexpected(MistakeWording.BodyHint);
            _tokens.TurnInto(SyntaxKind.OpenBrace);
            _parentheses++;
        }
        else if ((next & RuleEnd) != 0 && StartsBody && !(_tokens.Builder.InnermostKind == SyntaxKind.Custom && TrySkipProse(isAtEnd: false)))
        {
            _reporter.Expected(Bit(SyntaxKind.OpenBrace));
            _insertedBrace = _tokens.Index;
            _tokens.Insert(SyntaxKind.OpenBrace);
        }
    }

    /// <summary>Behind a value, where more of them may come, or what stands around them.</summary>
    private void RepairValues(ulong next)
    {
        if (IsInnerQuote)
            _skipper.SkipRestOfLine(0, MistakeWording.InnerQuoteHint);
        else if (_tokens.Builder.InnermostKind == SyntaxKind.QualifiedName && !_tokens.CurrentToken.IsFirstOnLine && Current != SyntaxKind.OpenBrace)
            _skipper.SkipRestOfLine(0, MistakeWording.NamespaceHint);
        else if (!TrySkipStray(next) && (next & Bit(SyntaxKind.Comma)) != 0 && !_tokens.CurrentToken.IsFirstOnLine && SyntaxFacts.CanStartValue(Current) && !_ahead.StartsMember)
        {
            _reporter.Expected("','", MistakeWording.HintBetween(_tokens.Previous.Kind, Current));
            _tokens.Insert(SyntaxKind.Comma);
        }
    }

    /// <summary>Among the members of a body, or the declarations of a file.</summary>
    private void RepairMembers(ulong next)
    {
        while ((next & Bit(_tokens.Current)) == 0)
        {
            if (TryTakeForKeyword(_words.FindMisspelt(next)))
                return;
            if (_ahead.IsWordBeforeHead(next))
            {
                _reporter.Unexpected(MistakeWording.HintForWordBefore(_tokens.Peek(1).Kind));
                _tokens.Skip();
                return;
            }
            if ((next & Bit(SyntaxKind.Label)) != 0 && IsLabelWithoutColon(next))
            {
                // Match(':') reports it.
                _tokens.TurnInto(SyntaxKind.Label);
                return;
            }
            if ((next & Bit(SyntaxKind.CloseBrace)) != 0 && TryCloseBody())
                return;
            SkipMember(next);
        }
    }

    private bool IsLabelWithoutColon(ulong next)
    {
        if (!SyntaxFacts.IsName(Current) || _ahead.IsBodyOfWord || Current == SyntaxKind.SectionKeyword && _tokens.Peek(1).Kind == SyntaxKind.String
            || !_tokens.CurrentToken.IsFirstOnLine && SyntaxFacts.IsName(_tokens.Previous.Kind))
            return false;
        if (_ahead.IsKeywordAndName && IsIndentedMore && SyntaxFacts.IsPropertyName(Current))
            return true;
        return !_ahead.IsDeclaration || (next & Bit(Current)) == 0 && Current == SyntaxKind.Identifier && !FitsFurtherOut();
    }

    /// <summary>Ends a body without its brace: the file ends, or a declaration that fits further out begins.</summary>
    private bool TryCloseBody()
    {
        if (Current == SyntaxKind.CloseParen && _parentheses > 0)
        {
            _parentheses--;
            _tokens.TurnInto(SyntaxKind.CloseBrace);
            return true;
        }
        if (Current == SyntaxKind.CloseParen && _tokens.CurrentToken.IsFirstOnLine)
        {
            _reporter.Unexpected(": a body ends with '}'");
            _tokens.TurnInto(SyntaxKind.CloseBrace);
            return true;
        }
        if (Current != SyntaxKind.EndOfFile && !(_ahead.IsDeclaration && FitsFurtherOut() && !IsIndentedMore))
            return false;
        // Where the opening brace was missing too, one message is enough.
        if (_tokens.Builder.InnermostToken <= _insertedBrace)
            _insertedBrace = -1;
        else
            _reporter.ExpectedCloseBrace();
        _tokens.Insert(SyntaxKind.CloseBrace);
        return true;
    }

    /// <summary>One of several tokens has to come, such as the beginning of a value.</summary>
    private void RepairChoice(ulong next)
    {
        if (TrySkipStray(next))
            return;
        if (Current == SyntaxKind.OpenBrace && (next & Bit(_tokens.Peek(1).Kind)) != 0)
        {
            _reporter.Unexpected(MistakeWording.ListHint);
            _tokens.Skip();
            _strayBraces++;
            return;
        }
        if ((next & Bit(SyntaxKind.CloseParen)) != 0 && Current != SyntaxKind.String && _ahead.TryFindOnLine(Bit(SyntaxKind.CloseParen), out var distance))
        {
            _reporter.Unexpected(MistakeWording.AnnotationHint);
            _skipper.Skip(distance);
            return;
        }
        if ((next & Bit(SyntaxKind.Comma)) != 0 && Current == SyntaxKind.String)
            next = Bit(SyntaxKind.Comma);
        _reporter.Expected(next);
        _tokens.Insert(First(next));
    }

    /// <summary>Leaves out one thing that has no place here: a declaration with its whole body, or else the rest of the line.</summary>
    private void SkipMember(ulong next)
    {
        if (Current == SyntaxKind.Label)
            _strayBraces = 1; // a body was closed too early, and is closed again
        if (Current == SyntaxKind.CloseBrace && _strayBraces > 0)
        {
            _strayBraces--;
            _tokens.Skip();
        }
        else if (Current == SyntaxKind.OpenBrace && (_ahead.IsDeclarationAt(1) || _tokens.Previous.Kind == SyntaxKind.OpenBrace))
        {
            _reporter.Unexpected();
            _strayBraces++;
            _tokens.Skip();
        }
        else if (Current == SyntaxKind.CloseBrace || !TrySkipProse(isAtEnd: false))
            _skipper.SkipRestOfLine(_ahead.IsDeclaration || _ahead.IsBodyOfWord ? Bit(SyntaxKind.EndOfFile) : next, _ahead.IsBodyOfWord ? MistakeWording.HintForMember(next) : null);
    }

    /// <summary>Whether the next token may come behind the rules that can end here.</summary>
    private bool IsViable(ulong next)
    {
        for (var depth = 0; (next & RuleEnd) != 0; depth++)
        {
            next = depth < _tokens.Builder.Depth ? _sets.After(_tokens.Builder.InvokingState(depth)) : Bit(SyntaxKind.EndOfFile);
            if ((next & Bit(_tokens.Current)) != 0)
                return true;
        }
        return false;
    }

    /// <summary>
    /// Whether a word that could begin a declaration of a custom kind does not: one that is too many in a head or among
    /// values, or that was meant to be inside the string before it.
    /// </summary>
    private bool IsStrayWord(ulong next)
    {
        if (!SyntaxFacts.IsName(Current) || _tokens.CurrentToken.IsFirstOnLine)
            return false;
        var following = _tokens.Peek(1);
        if ((next & Bit(SyntaxKind.OpenBrace)) != 0)
            return following.Kind is SyntaxKind.String or SyntaxKind.OpenBrace && !Lookahead.CanBegin(Current, following.Kind) || _ahead.IsTitleWithoutQuotes;
        if ((next & Bit(SyntaxKind.Comma)) == 0 && _tokens.Builder.InnermostKind != SyntaxKind.QualifiedName && !IsInnerQuote)
            return false;
        return !Lookahead.CanBegin(Current, following.Kind) || Current == SyntaxKind.Identifier && _ahead.IsCertainlyDeclarationAt(1);
    }

    /// <summary>Whether a body has lost its opening brace, which a brace too many in the file shows.</summary>
    private bool IsBodyWithoutBrace(ulong next) =>
        (next & Bit(SyntaxKind.OpenBrace)) != 0 && Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock && _braces.IsBodyWithoutBrace();

    private bool FitsFurtherOut()
    {
        for (var depth = 0; depth < _tokens.Builder.Depth; depth++)
        {
            if ((_sets.After(_tokens.Builder.InvokingState(depth)) & Bit(_tokens.Current)) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether a token is most likely there by accident.</summary>
    private static bool IsStray(SyntaxKind kind) =>
        kind is SyntaxKind.OpenParen or SyntaxKind.CloseParen or SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.Dot
            or SyntaxKind.Equals or SyntaxKind.Bar or SyntaxKind.QuestionMark or SyntaxKind.Star;
}
