using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Puts right what stands between a declaration's name and its body.</summary>
internal sealed class HeadRepair(RepairContext context, WordRepair words)
{
    private const int MaximumRules = 4 * NestingLimit.Depth;

    private readonly TokenCursor _tokens = context.Tokens;
    private readonly ErrorReporter _reporter = context.Reporter;
    private readonly Lookahead _ahead = context.Ahead;

    private SyntaxKind Current => context.Current;

    /// <summary>Called where a title or a body may come and something else does.</summary>
    public void Repair(ulong next)
    {
        if (_ahead.TryFindOnLine(next & ~RuleEnd, out var distance))
        {
            _reporter.Unexpected(_ahead.IsInnerQuote ? MistakeWording.InnerQuoteHint : context.Wording.HintInHead(Current));
            context.Skipper.Skip(distance);
        }
        else if (TrySkipPartOfKindName(next))
            return;
        else if (Current == SyntaxKind.Colon && (next & RuleEnd) != 0 && _tokens.Peek(1) is { IsFirstOnLine: true, Kind: SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock })
        {
            _reporter.Unexpected(MistakeWording.BodyHint);
            context.InsertedBrace = _tokens.Index;
            _tokens.TurnInto(SyntaxKind.OpenBrace);
        }
        else if (Current == SyntaxKind.OpenParen && _tokens.Peek(1).Kind != SyntaxKind.CloseBrace)
        {
            _reporter.Unexpected(MistakeWording.BodyHint);
            _tokens.TurnInto(SyntaxKind.OpenBrace);
            context.OpenParentheses++;
        }
        else if ((next & RuleEnd) != 0 && _ahead.StartsBody && !(_tokens.Builder.InnermostKind == SyntaxKind.Custom && words.TrySkipProse(isAtEnd: false)))
        {
            _reporter.Expected(Bit(SyntaxKind.OpenBrace));
            context.InsertedBrace = _tokens.Index;
            context.Braces.Open();
            _tokens.Insert(SyntaxKind.OpenBrace);
        }
    }

    /// <summary>Leaves out what else stands before the base of a kind, which looks like a property's name: 'kind big strike : event {', 'kind big.strike : event {'.</summary>
    private bool TrySkipPartOfKindName(ulong next)
    {
        var dots = Current == SyntaxKind.Dot ? 1 : 0;
        if (_tokens.Builder.InnermostKind != SyntaxKind.Kind || (next & Bit(SyntaxKind.Colon)) == 0 || _tokens.CurrentToken.IsFirstOnLine
            || _tokens.Peek(dots) is not { Kind: SyntaxKind.Label, IsFirstOnLine: false } || _tokens.Peek(dots + 3).Kind != SyntaxKind.OpenBrace)
            return false;
        if (context.Text.AsSpan(Text.TextSpan.FromBounds(_tokens.Previous.End, _tokens.CurrentToken.Start)).IsWhiteSpace())
            _reporter.Unexpected(context.Wording.HintInHead(dots > 0 ? SyntaxKind.Dot : SyntaxKind.Identifier));
        else
            _reporter.Forgive(); // a character between them has been reported
        context.Skipper.Skip(dots + 1);
        return true;
    }

    /// <summary>Whether a second title comes, which could be prose in a brief but for the body behind it.</summary>
    public bool IsSecondTitle(ulong next) =>
        (next & Bit(SyntaxKind.OpenBrace)) != 0 && Current == SyntaxKind.String && _tokens.Previous.Kind == SyntaxKind.String
        && !_tokens.CurrentToken.IsFirstOnLine && _tokens.Peek(1) is { Kind: SyntaxKind.OpenBrace, IsFirstOnLine: false };

    /// <summary>Whether a body has lost its opening brace, which a brace too many in the file shows.</summary>
    public bool IsBodyWithoutBrace(ulong next) =>
        (next & Bit(SyntaxKind.OpenBrace)) != 0 && Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock && context.Braces.IsBodyWithoutBrace();

    /// <summary>Goes on behind a brace that was put in: in the body, or behind its end when there is none.</summary>
    public void OpenMissingBrace()
    {
        context.InsertedBrace = _tokens.Index;
        if (_ahead.StartsBody && _tokens.Builder.Depth <= MaximumRules)
            context.Braces.Open();
        else
            _tokens.Insert(SyntaxKind.CloseBrace);
    }
}
