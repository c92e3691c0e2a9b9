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
        if (_skipper.TrySkipStray(next))
            return;
        if (Current == SyntaxKind.OpenBrace && (next & Bit(_tokens.Peek(1).Kind)) != 0)
        {
            _reporter.Unexpected(MistakeWording.ListHint);
            _tokens.Skip();
            context.StrayBraces++;
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

    /// <summary>Called behind a value, where more of them may come, or what stands around them.</summary>
    public void RepairEnd(ulong next)
    {
        if (_ahead.IsInnerQuote)
            _skipper.SkipRestOfLine(0, MistakeWording.InnerQuoteHint);
        else if (_tokens.Builder.InnermostKind == SyntaxKind.QualifiedName && !_tokens.CurrentToken.IsFirstOnLine && Current != SyntaxKind.OpenBrace)
            _skipper.SkipRestOfLine(0, MistakeWording.NamespaceHint);
        else if (!_skipper.TrySkipStray(next) && (next & Bit(SyntaxKind.Comma)) != 0 && !_tokens.CurrentToken.IsFirstOnLine && SyntaxFacts.CanStartValue(Current) && !_ahead.StartsMember)
        {
            _reporter.Expected("','", MistakeWording.HintBetween(_tokens.Previous.Kind, Current));
            _tokens.Insert(SyntaxKind.Comma);
        }
    }
}
