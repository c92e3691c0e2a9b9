using System.Diagnostics.CodeAnalysis;
using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Puts a text right where it is wrong, so that the generated parser always goes on: what is missing is put in,
/// what has no place is left out, and each mistake is reported once. The generated code calls it in the place of
/// ANTLR's error strategy.
/// </summary>
[SuppressMessage("Performance", "CA1822", Justification = "The generated code calls the members on an instance.")]
internal sealed class ErrorRepair(TokenCursor tokens)
{
    private readonly GrammarSets _sets = Instance;
    private readonly ErrorReporter _reporter = tokens.Reporter;

    private SyntaxKind Current => tokens.CurrentKind;

    public void ReportMatch(ParserBase parser) { }

    /// <summary>Called before each decision: makes sure that the next token fits one of its alternatives.</summary>
    public void Sync(ParserBase parser)
    {
        var next = _sets.Next(parser.State);
        if ((next & Bit(tokens.Current)) == 0 && !IsViable(next, tokens.Current))
            Repair(next);
    }

    /// <summary>Called where one certain token has to come and another one does.</summary>
    public void RecoverInline(int type) => Supply((SyntaxKind)Math.Max(0, type));

    /// <summary>Called where one token of a set has to come and another one does.</summary>
    public void RecoverInline(ParserBase parser) => Supply(First(_sets.Next(parser.State)));

    public void ReportError(ParserBase parser, ParserBase.RecognitionException error) { }

    /// <summary>Called when no alternative fits, which <see cref="Sync"/> prevents; leaves a token out all the same.</summary>
    public void Recover(ParserBase parser, ParserBase.RecognitionException error)
    {
        if (Current == SyntaxKind.EndOfFile)
            return;
        _reporter.Unexpected(tokens);
        tokens.Skip();
    }

    private void Supply(SyntaxKind kind)
    {
        // A stray character before the right token: 'date = : 2025'.
        if (IsStray(Current) && tokens.Peek(1).Kind == kind && kind != SyntaxKind.EndOfFile)
        {
            _reporter.Unexpected(tokens);
            tokens.Skip();
            tokens.Consume();
            return;
        }
        _reporter.Expected(tokens, kind);
        tokens.AddMissing(kind);
    }

    private void Repair(ulong next)
    {
        if ((next & RuleEnd) != 0)
            RepairAtRuleEnd(next);
        else if ((next & (Bit(SyntaxKind.CloseBrace) | Bit(SyntaxKind.EndOfFile))) != 0)
            RepairInMembers(next);
        else
            RepairChoice(next);
    }

    /// <summary>The rule may end here, but what comes fits nothing around it either.</summary>
    private void RepairAtRuleEnd(ulong next)
    {
        if ((next & Bit(SyntaxKind.Comma)) != 0 && SyntaxFacts.CanStartValue(Current) && tokens.IsOnLineOfPrevious)
        {
            _reporter.Expected(tokens, SyntaxKind.Comma);
            tokens.Insert(SyntaxKind.Comma);
        }
        else if ((next & Bit(SyntaxKind.OpenBrace)) != 0 && Current == SyntaxKind.Label)
        {
            _reporter.Expected(tokens, SyntaxKind.OpenBrace);
            tokens.Insert(SyntaxKind.OpenBrace);
        }
    }

    /// <summary>Among the members of a body, or the declarations of a file.</summary>
    private void RepairInMembers(ulong next)
    {
        while ((next & Bit(tokens.Current)) == 0)
        {
            if ((next & Bit(SyntaxKind.Label)) != 0 && SyntaxFacts.IsName(Current) && !StartsDeclaration(next))
            {
                // 'date 2025': the colon is missing, which Match(':') reports.
                tokens.TurnIntoLabel();
                return;
            }
            if ((next & Bit(SyntaxKind.CloseBrace)) != 0 && ClosesBody())
            {
                _reporter.Expected(tokens, SyntaxKind.CloseBrace);
                tokens.Insert(SyntaxKind.CloseBrace);
                return;
            }
            _reporter.Unexpected(tokens);
            SkipMember();
        }
    }

    /// <summary>One of several tokens has to come, such as the beginning of a value.</summary>
    private void RepairChoice(ulong next)
    {
        if (IsStray(Current) && (next & Bit(tokens.Peek(1).Kind)) != 0)
        {
            _reporter.Unexpected(tokens);
            tokens.Skip();
            return;
        }
        if ((next & Bit(SyntaxKind.Comma)) != 0 && SyntaxFacts.CanStartValue(Current))
            next = Bit(SyntaxKind.Comma);
        _reporter.ExpectedOneOf(tokens, next);
        tokens.Insert(First(next));
    }

    private bool IsViable(ulong next, int type)
    {
        for (var depth = 0; (next & RuleEnd) != 0; depth++)
        {
            next = depth < tokens.Builder.Depth ? _sets.After(tokens.Builder.InvokingState(depth)) : Bit(SyntaxKind.EndOfFile);
            if ((next & Bit(type)) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether the body ends here, its brace forgotten: the file does, or a declaration that fits further out begins.</summary>
    private bool ClosesBody()
    {
        if (Current == SyntaxKind.EndOfFile)
            return true;
        return ReadsLikeDeclaration() && FitsFurtherOut();
    }

    private bool StartsDeclaration(ulong next) => ReadsLikeDeclaration() && ((next & Bit(tokens.Current)) != 0 || FitsFurtherOut() || Current != SyntaxKind.Identifier);

    /// <summary>A keyword or kind, a name, and a title or a brace.</summary>
    private bool ReadsLikeDeclaration()
    {
        var name = Current == SyntaxKind.AbsentKeyword ? 2 : 1;
        if (!tokens.IsFirstOnLine || !SyntaxFacts.IsName(Current))
            return false;
        if (Current == SyntaxKind.SectionKeyword)
            return tokens.Peek(1).Kind == SyntaxKind.String;
        return SyntaxFacts.IsName(tokens.Peek(name).Kind)
            && (tokens.Peek(name + 1).Kind is SyntaxKind.String or SyntaxKind.OpenBrace || SyntaxFacts.IsKeyword(Current) && !tokens.IsOnOneLine(name, name + 1));
    }

    private bool FitsFurtherOut()
    {
        for (var depth = 0; depth < tokens.Builder.Depth; depth++)
        {
            if ((_sets.After(tokens.Builder.InvokingState(depth)) & Bit(tokens.Current)) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Leaves out one thing that has no place here: a token, or a declaration with its whole body.</summary>
    private void SkipMember()
    {
        var isDeclaration = ReadsLikeDeclaration();
        do
        {
            if (Current == SyntaxKind.OpenBrace)
            {
                SkipBraces();
                return;
            }
            tokens.Skip();
        }
        while (isDeclaration && !tokens.IsFirstOnLine && Current is not (SyntaxKind.EndOfFile or SyntaxKind.CloseBrace));
    }

    private void SkipBraces()
    {
        var depth = 0;
        do
        {
            if (Current == SyntaxKind.OpenBrace)
                depth++;
            if (Current == SyntaxKind.CloseBrace)
                depth--;
            tokens.Skip();
        }
        while (depth > 0 && Current != SyntaxKind.EndOfFile);
    }

    /// <summary>Whether a token is most likely there by accident.</summary>
    private static bool IsStray(SyntaxKind kind) =>
        kind is SyntaxKind.OpenParen or SyntaxKind.CloseParen or SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.Dot
            or SyntaxKind.Equals or SyntaxKind.Bar or SyntaxKind.QuestionMark or SyntaxKind.Star;
}
