using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Puts right what stands where a value has to begin or may end.</summary>
internal sealed class ValueRepair(RepairContext context)
{
    private readonly TokenCursor _tokens = context.Tokens;
    private readonly ErrorReporter _reporter = context.Reporter;
    private readonly TokenSkipper _skipper = context.Skipper;
    private readonly Lookahead _ahead = context.Ahead;

    private SyntaxKind Current => context.Current;

    /// <summary>Called where one of several tokens has to come, such as the beginning of a value.</summary>
    public void RepairStart(ulong next)
    {
        if (_skipper.TrySkipStray(next) || TrySkipBracket(next) || TrySkipNameOfNote() && (next & Bit(Current)) != 0
            || TryTakeLabelForName(next) || TrySkipToParenthesis(next))
            return;
        if ((next & Bit(SyntaxKind.Comma)) != 0 && Current == SyntaxKind.String)
            next = Bit(SyntaxKind.Comma);
        _reporter.Expected(next);
        if (Current == SyntaxKind.Label && !_tokens.CurrentToken.IsFirstOnLine)
            _tokens.MarkMalformed(_tokens.Index, _tokens.Index + 1); // it may be the value
        _tokens.Insert(First(next));
    }

    /// <summary>Called behind a value, where more of them may come, or what stands around them.</summary>
    public void RepairEnd(ulong next)
    {
        if (_ahead.IsInnerQuote)
            _skipper.SkipRestOfLine(0, MistakeWording.InnerQuoteHint);
        else if (TryRepeatDirective())
            return;
        else if (_tokens.Builder.InnermostKind == SyntaxKind.QualifiedName && !_tokens.CurrentToken.IsFirstOnLine && Current != SyntaxKind.OpenBrace)
            _skipper.SkipRestOfLine(0, MistakeWording.NamespaceHint);
        else if (!TryTakeColon(next) && !TrySkipRangeOfNames() && !_skipper.TrySkipStray(next) && (next & Bit(SyntaxKind.Comma)) != 0
            && !_tokens.CurrentToken.IsFirstOnLine && SyntaxFacts.CanStartValue(Current) && !_ahead.StartsMember && !_ahead.IsBodyOfWord)
        {
            if (Current is SyntaxKind.LikelihoodKeyword or SyntaxKind.ConfidenceKeyword && _ahead.IsWordOnLine(1))
            {
                _tokens.TurnInto(SyntaxKind.Label); // Match(':') reports it
                return;
            }
            _reporter.ExpectedComma();
            _tokens.Insert(SyntaxKind.Comma);
        }
    }

    /// <summary>Leaves out what a note or weight is called, as in '(note: "…")'.</summary>
    public bool TrySkipNameOfNote()
    {
        if (_tokens.Builder.InnermostKind != SyntaxKind.Annotation || Current != SyntaxKind.Label || _tokens.CurrentToken.IsFirstOnLine || _tokens.Previous.IsFirstOnLine)
            return false;
        _reporter.Unexpected(MistakeWording.AnnotationHint);
        _skipper.Skip(2);
        return true;
    }

    private bool TrySkipBracket(ulong next)
    {
        if (Current != SyntaxKind.OpenBrace || _tokens.Builder.InnermostKind == SyntaxKind.Kind || (next & Bit(_tokens.Peek(1).Kind)) == 0)
            return false;
        _reporter.Unexpected(MistakeWording.ListHint);
        _tokens.Skip();
        context.StrayBraces++;
        return true;
    }

    private bool TrySkipToParenthesis(ulong next)
    {
        if ((next & Bit(SyntaxKind.CloseParen)) == 0 || Current == SyntaxKind.String || !_ahead.TryFindOnLine(Bit(SyntaxKind.CloseParen), out var distance))
            return false;
        _reporter.Unexpected(MistakeWording.AnnotationHint);
        _skipper.Skip(distance);
        return true;
    }

    /// <summary>Takes for a name what only looks like a property's because of the colon behind it: 'pact:mutual', 'pact: strong'.</summary>
    private bool TryTakeLabelForName(ulong next)
    {
        if (!IsJoinedByColon(1) && !IsWeight(2) && !_ahead.IsValueBeforeColon || Current != SyntaxKind.Label || _tokens.CurrentToken.IsFirstOnLine || (next & Bit(SyntaxKind.Identifier)) == 0)
            return false;
        _tokens.TurnInto(SyntaxKind.Identifier);
        return true;
    }

    /// <summary>Reads 'pact:mutual' and 'pact::mutual' like 'pact.mutual', and leaves out a weight behind a colon.</summary>
    private bool TryTakeColon(ulong next)
    {
        if (Current == SyntaxKind.Colon && IsWeight(1))
        {
            _reporter.Unexpected(Habits.Weight);
            _skipper.Skip(2);
            return true;
        }
        if ((next & Bit(SyntaxKind.Dot)) == 0 || !IsJoinedByColon(0))
            return false;
        _reporter.Unexpected(MistakeWording.DotHint);
        while (Current == SyntaxKind.Colon)
            _tokens.Skip();
        _tokens.Insert(SyntaxKind.Dot);
        return true;
    }

    private bool IsWeight(int offset) =>
        _ahead.IsWordOnLine(offset) && Habits.HintFor(context.Text.AsSpan(new(_tokens.Peek(offset).Start, _tokens.Peek(offset).Length))) == Habits.Weight;

    /// <summary>Whether colons without white space join names.</summary>
    private bool IsJoinedByColon(int offset)
    {
        var (colon, behind) = (_tokens.Peek(offset), offset + 1);
        if (_tokens.Peek(behind).Kind == SyntaxKind.Colon)
            behind++;
        return colon.Kind == SyntaxKind.Colon && SyntaxFacts.IsName(_tokens.Peek(behind).Kind) && _tokens.Peek(behind).Start == colon.Start + behind - offset;
    }

    /// <summary>Leaves out the second end of a range of terms: 'likely..very_likely'.</summary>
    private bool TrySkipRangeOfNames()
    {
        var isBehindName = Current == SyntaxKind.DotDot && SyntaxFacts.IsName(_tokens.Previous.Kind);
        if (!isBehindName && !(_ahead.IsWordOnLine(0) && _tokens.Previous.Kind == SyntaxKind.DotDot))
            return false;
        _reporter.Unexpected(Habits.Range);
        _skipper.Skip(isBehindName && _ahead.IsWordOnLine(1) ? 2 : 1);
        return true;
    }

    /// <summary>Reads 'use a, b' and 'include a, b' as two directives each.</summary>
    private bool TryRepeatDirective()
    {
        var keyword = _tokens.Builder.SurroundingKind == SyntaxKind.UseDirective ? SyntaxKind.UseKeyword : SyntaxKind.IncludeKeyword;
        if (Current != SyntaxKind.Comma || !_ahead.IsWordOnLine(1) || _tokens.Builder.SurroundingKind is not (SyntaxKind.UseDirective or SyntaxKind.Include)
            || !context.Rules.IsViable(RuleEnd, Bit(keyword)))
            return false;
        _reporter.Unexpected(MistakeWording.RepeatHint);
        _tokens.Skip();
        _tokens.Insert(keyword);
        return true;
    }
}
