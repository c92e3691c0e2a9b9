using System.Diagnostics.CodeAnalysis;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Puts a text right where it is wrong, so that the generated parser always goes on: what is missing is put in,
/// what has no place is left out. The generated code calls it in the place of ANTLR's error strategy.
/// </summary>
/// <remarks>
/// It keeps to five rules. A text without a mistake is never touched: what looks wrong is repaired only where the grammar
/// has no way to read it (<c>ParserPropertyTests</c>). It ends: each call takes or leaves out a token, or puts in one that
/// is taken next, and bodies without a brace open only so deep; how far it looks ahead is bounded by the line or the body
/// (<c>PathologicalTests</c>). No character is lost: what is left out becomes trivia (<c>SyntaxAssert.IsFaithful</c>). One mistake is
/// one message: after the first, <see cref="ErrorReporter"/> keeps quiet up to the next line, property or brace, and about
/// what stands beside a broken token (<c>TypicalMistakeTests</c>). And a mistake stays in its declaration: at most the rest of a
/// line, or a body that begins on it, is left out, so that the declarations around survive (<c>BrokenNeighbourTests</c>).
/// </remarks>
[SuppressMessage("Performance", "CA1822", Justification = "The generated code calls the members on an instance.")]
internal sealed class ErrorRepair
{
    private const int MaximumRules = 4 * Scanner.MaximumDepth;

    private readonly GrammarSets _sets = Instance;
    private readonly SourceText _text;
    private readonly TokenCursor _tokens;
    private readonly OpenRules _rules;
    private readonly BraceMatch _braces;
    private readonly ErrorReporter _reporter;
    private readonly Lookahead _ahead;
    private readonly WordMistakes _words;
    private readonly TokenSkipper _skipper;
    private int _insertedBrace = -1;
    private int _headInDoubt = -1;
    private int _outside = -1;
    private int _strayBraces;
    private int _parentheses;

    public ErrorRepair(SourceText text, TokenCursor tokens, DiagnosticBag diagnostics)
    {
        _text = text;
        _tokens = tokens;
        _rules = new(tokens);
        _braces = new(text, tokens);
        _reporter = new(text, tokens, _braces, diagnostics);
        _ahead = new(tokens);
        _words = new(text, tokens, _ahead);
        _skipper = new(tokens, _reporter);
    }

    private SyntaxKind Current => _tokens.CurrentToken.Kind;

    /// <summary>Whether the next line is indented more than the declaration around it.</summary>
    private bool IsIndentedMore =>
        _text.GetIndentation(_tokens.CurrentToken.Start) > _text.GetIndentation(_tokens.At(_tokens.Builder.InnermostToken).Start);

    /// <summary>Whether the members of the innermost body, or the members without one, cannot be judged: their head is broken.</summary>
    private bool IsInDoubt => _tokens.Builder.InnermostToken == _headInDoubt && _tokens.Builder.InnermostKind == SyntaxKind.Custom
        || _tokens.Index == _outside && Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock;

    /// <summary>Called before each decision: makes sure that the next token fits one of its alternatives.</summary>
    public void Sync(ParserBase parser)
    {
        var next = _sets.Next(parser.State);
        if (_tokens.CurrentToken.IsExtra)
            _skipper.SkipExtraBraces();
        if ((next & Bit(_tokens.Current)) == 0)
        {
            if (!_rules.IsViable(next) || IsStrayWord(next) || IsBodyWithoutBrace(next))
                Repair(next);
        }
        else if (_tokens.Current == (int)SyntaxKind.Identifier && (next & (Bit(SyntaxKind.KindKeyword) | Bit(SyntaxKind.ClauseKeyword))) == Bit(SyntaxKind.KindKeyword))
        {
            if ((next & Bit(SyntaxKind.Label)) != 0 && _ahead.IsPropertyWithoutColon)
                _tokens.TurnInto(SyntaxKind.Label); // Match(':') reports it
            else if (!TryTakeForKeyword(_words.FindMisspeltContainer(next)) && _tokens.Peek(3).Kind is SyntaxKind.String or SyntaxKind.OpenBrace && !Lookahead.CanBegin(_tokens.Peek(2).Kind, _tokens.Peek(3).Kind))
                TrySkipWordBeforeHead(next);
        }
    }

    /// <summary>Called before a token of a set is taken. A line that reads like a declaration does not begin with a name.</summary>
    public void ReportMatch(ParserBase parser)
    {
        if (parser.State != _sets.NameState || !_ahead.IsCertainlyDeclarationAt(0) && !_ahead.IsCertainlyMember && !_ahead.IsBehindLooseDot && !_ahead.IsCertainlyDirectiveAt(0))
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
        if (TrySkipStray(set, isLiteralStray: true))
        {
            _tokens.Consume();
            return;
        }
        if (kind is SyntaxKind.OpenBrace or SyntaxKind.CloseParen or SyntaxKind.String && _ahead.TryFindOnLine(set, out var distance))
        {
            _reporter.Unexpected(MistakeWording.HintBefore(kind, Current));
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
        if (kind == SyntaxKind.Identifier)
            _headInDoubt = _tokens.Builder.InnermostToken;
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
        if (_ahead.StartsBody && _tokens.Builder.Depth <= MaximumRules)
            _braces.Open();
        else
            _tokens.Insert(SyntaxKind.CloseBrace);
    }

    /// <summary>Leaves out a token that stands before one that fits, most likely by accident.</summary>
    private bool TrySkipStray(ulong set, bool isLiteralStray = false)
    {
        if (!IsStray(Current) && !(isLiteralStray && Current is >= SyntaxKind.Number and < SyntaxKind.String) || _tokens.Peek(1).IsFirstOnLine || (set & Bit(_tokens.Peek(1).Kind)) == 0)
            return false;
        _reporter.Unexpected();
        _tokens.Skip();
        return true;
    }

    private bool TrySkipWordBeforeHead(ulong next)
    {
        if (!_ahead.IsWordBeforeHead(next))
            return false;
        _reporter.Unexpected(MistakeWording.HintForWordBefore(Current, _tokens.Peek(1).Kind));
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
            _reporter.Unexpected(_ahead.IsInnerQuote ? MistakeWording.InnerQuoteHint : MistakeWording.HintInHead(Current));
            _skipper.Skip(distance);
        }
        else if (_tokens.Builder.InnermostKind == SyntaxKind.Kind && Current == SyntaxKind.Label && !_tokens.CurrentToken.IsFirstOnLine && (next & Bit(SyntaxKind.Colon)) != 0)
        {
            _reporter.Unexpected(MistakeWording.HintInHead(SyntaxKind.Identifier));
            _tokens.Skip();
        }
        else if (Current == SyntaxKind.OpenParen && _tokens.Peek(1).Kind != SyntaxKind.CloseBrace)
        {
            _reporter.Unexpected(MistakeWording.BodyHint);
            _tokens.TurnInto(SyntaxKind.OpenBrace);
            _parentheses++;
        }
        else if ((next & RuleEnd) != 0 && _ahead.StartsBody && !(_tokens.Builder.InnermostKind == SyntaxKind.Custom && TrySkipProse(isAtEnd: false)))
        {
            _reporter.Expected(Bit(SyntaxKind.OpenBrace));
            _insertedBrace = _tokens.Index;
            _braces.Open();
            _tokens.Insert(SyntaxKind.OpenBrace);
        }
    }

    /// <summary>Behind a value, where more of them may come, or what stands around them.</summary>
    private void RepairValues(ulong next)
    {
        if (_ahead.IsInnerQuote)
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
            if (IsInDoubt)
                _reporter.Forgive();
            if (TryTakeForKeyword(_words.FindMisspelt(next)))
                return;
            if (TrySkipWordBeforeHead(next))
                return;
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
        return !_ahead.IsDeclaration || (next & Bit(Current)) == 0 && Current == SyntaxKind.Identifier && !_rules.FitsFurtherOut();
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
        if (Current == SyntaxKind.CloseParen && _tokens.CurrentToken.IsFirstOnLine && _tokens.Peek(1) is { IsFirstOnLine: true } or { Kind: SyntaxKind.EndOfFile })
        {
            _reporter.Unexpected(": a body ends with '}'");
            _tokens.TurnInto(SyntaxKind.CloseBrace);
            return true;
        }
        if (Current != SyntaxKind.EndOfFile && !(_ahead.IsDeclaration && _rules.FitsFurtherOut() && !IsIndentedMore))
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
        var isOutside = Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock;
        if (isOutside)
            _strayBraces = 1; // a body was closed too early, and is closed again
        if (Current == SyntaxKind.CloseBrace && _strayBraces > 0)
        {
            _strayBraces--;
            _tokens.Skip();
        }
        else if (Current == SyntaxKind.OpenBrace && (_ahead.IsHeadAt(1) || _tokens.Previous.Kind == SyntaxKind.OpenBrace))
        {
            _reporter.Unexpected();
            _strayBraces++;
            _tokens.Skip();
        }
        else if (Current == SyntaxKind.CloseBrace || !TrySkipProse(isAtEnd: false))
            _skipper.SkipRestOfLine(_ahead.IsDeclaration || _ahead.IsBodyOfWord ? Bit(SyntaxKind.EndOfFile) : next, _ahead.IsBodyOfWord ? MistakeWording.HintForMember(next) : null);
        if (isOutside)
            _outside = _tokens.Index;
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
            return following.Kind is SyntaxKind.String or SyntaxKind.OpenBrace && !Lookahead.CanBegin(Current, following.Kind) || _ahead.IsTitleWithoutQuotes || _ahead.IsQuoteInTitle;
        if ((next & Bit(SyntaxKind.Comma)) == 0 && _tokens.Builder.InnermostKind != SyntaxKind.QualifiedName && !_ahead.IsInnerQuote)
            return false;
        return !Lookahead.CanBegin(Current, following.Kind) || Current == SyntaxKind.Identifier && _ahead.IsCertainlyDeclarationAt(1);
    }

    /// <summary>Whether a body has lost its opening brace, which a brace too many in the file shows.</summary>
    private bool IsBodyWithoutBrace(ulong next) =>
        (next & Bit(SyntaxKind.OpenBrace)) != 0 && Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock && _braces.IsBodyWithoutBrace();

    /// <summary>Whether a token is most likely there by accident.</summary>
    private static bool IsStray(SyntaxKind kind) =>
        kind is SyntaxKind.OpenParen or SyntaxKind.CloseParen or SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.Dot
            or SyntaxKind.Equals or SyntaxKind.Bar or SyntaxKind.QuestionMark or SyntaxKind.Star;
}
