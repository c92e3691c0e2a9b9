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
internal sealed class ErrorRepair(SourceText text, TokenCursor tokens, ErrorReporter reporter)
{
    private const int MaximumRules = 4 * Scanner.MaximumDepth;

    private readonly GrammarSets _sets = Instance;
    private readonly Lookahead _ahead = new(tokens);
    private int _insertedBrace = -1;
    private int _strayBraces;
    private int _parentheses;

    private SyntaxKind Current => tokens.CurrentToken.Kind;

    /// <summary>Whether a quotation mark inside a string has ended it: "He said "no" to it".</summary>
    private bool IsInnerQuote =>
        SyntaxFacts.IsName(Current) && tokens.Previous is { Kind: SyntaxKind.String } before && before.End == tokens.CurrentToken.Start;

    /// <summary>Whether the next line is indented more than the declaration around it.</summary>
    private bool IsIndentedMore =>
        text.GetIndentation(tokens.CurrentToken.Start) > text.GetIndentation(tokens.At(tokens.Builder.InnermostToken).Start);

    /// <summary>Whether a dot ends a line and the next one cannot go on with it: 'include a.' before 'include b.c'.</summary>
    private bool IsBehindLooseDot =>
        tokens.Previous.Kind == SyntaxKind.Dot && tokens.CurrentToken.IsFirstOnLine
        && SyntaxFacts.IsName(tokens.Peek(1).Kind) && !Lookahead.CanBegin(tokens.Peek(1).Kind, tokens.Peek(2).Kind);

    /// <summary>Whether what comes is the content of a body whose brace is missing.</summary>
    private bool StartsBody => Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock or SyntaxKind.IncludeKeyword
        or SyntaxKind.AbsentKeyword or SyntaxKind.ClauseKeyword or SyntaxKind.HypothesisKeyword
        or SyntaxKind.LikelihoodKeyword or SyntaxKind.ConfidenceKeyword
        || Current == SyntaxKind.SectionKeyword && tokens.Builder.InnermostKind == SyntaxKind.Brief;

    /// <summary>Called before each decision: makes sure that the next token fits one of its alternatives.</summary>
    public void Sync(ParserBase parser)
    {
        var next = _sets.Next(parser.State);
        if ((next & Bit(tokens.Current)) == 0 && (!IsViable(next) || IsStrayWord(next)))
            Repair(next);
    }

    /// <summary>Called before a token of a set is taken. A line that reads like a declaration does not begin with a name.</summary>
    public void ReportMatch(ParserBase parser)
    {
        if (parser.State != _sets.NameState || !_ahead.IsCertainlyDeclarationAt(0) && !IsBehindLooseDot)
            return;
        Expected(Bit(SyntaxKind.Identifier));
        tokens.Insert(SyntaxKind.Identifier);
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
            tokens.Skip();
    }

    private void Supply(ulong set)
    {
        var kind = First(set);
        if (kind == SyntaxKind.Identifier && TryTakeForName())
            return;
        if (IsStray(Current) && (set & Bit(tokens.Peek(1).Kind)) != 0)
        {
            reporter.Unexpected();
            tokens.Skip();
            tokens.Consume();
            return;
        }
        if (kind is SyntaxKind.CloseParen or SyntaxKind.String && _ahead.TryFindOnLine(set, out var distance))
        {
            reporter.Unexpected(kind == SyntaxKind.CloseParen ? MistakeWording.AnnotationHint : MistakeWording.SectionHint);
            Skip(distance);
            tokens.Consume();
            return;
        }
        Expected(set);
        if (Current == SyntaxKind.String && tokens.Builder.InnermostKind == SyntaxKind.Reference && tokens.Peek(1).Kind == SyntaxKind.OpenBrace)
            tokens.Skip(); // the base of a kind in quotation marks
        if (kind == SyntaxKind.String && tokens.Builder.InnermostKind == SyntaxKind.Section && _ahead.TryFindOnLine(Bit(SyntaxKind.OpenBrace), out distance))
            Skip(distance);
        tokens.AddMissing(kind);
        if (kind == SyntaxKind.OpenBrace)
            OpenMissingBrace();
    }

    private void OpenMissingBrace()
    {
        _insertedBrace = tokens.Index;
        if (!StartsBody || tokens.Builder.Depth > MaximumRules)
            tokens.Insert(SyntaxKind.CloseBrace);
    }

    /// <summary>Takes for a name what was written for one and is none: 'actor iran: "Iran"', 'actor 1st_army'.</summary>
    private bool TryTakeForName()
    {
        var token = tokens.CurrentToken;
        var isMistaken = token.Kind == SyntaxKind.Label || token.IsMalformed && token.Kind is >= SyntaxKind.Number and < SyntaxKind.String;
        if (!isMistaken || token.IsFirstOnLine || !SyntaxFacts.IsName(tokens.Previous.Kind))
            return false;
        tokens.TurnInto(SyntaxKind.Identifier);
        tokens.Consume();
        if (token.Kind == SyntaxKind.Label)
        {
            reporter.Unexpected(MistakeWording.TitleHint);
            tokens.Skip();
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
            reporter.Unexpected(IsInnerQuote ? MistakeWording.InnerQuoteHint : MistakeWording.HintInHead(Current));
            Skip(distance);
        }
        else if (Current == SyntaxKind.OpenParen)
        {
            reporter.Unexpected(": a body stands in braces, { … }");
            tokens.TurnInto(SyntaxKind.OpenBrace);
            _parentheses++;
        }
        else if ((next & RuleEnd) != 0 && StartsBody)
        {
            Expected(Bit(SyntaxKind.OpenBrace));
            _insertedBrace = tokens.Index;
            tokens.Insert(SyntaxKind.OpenBrace);
        }
    }

    /// <summary>Behind a value, where more of them may come, or what stands around them.</summary>
    private void RepairValues(ulong next)
    {
        if (IsInnerQuote)
            SkipRestOfLine(0, MistakeWording.InnerQuoteHint);
        else if (tokens.Builder.InnermostKind == SyntaxKind.QualifiedName && !tokens.CurrentToken.IsFirstOnLine && Current != SyntaxKind.OpenBrace)
            SkipRestOfLine(0, MistakeWording.NamespaceHint);
        else if ((next & Bit(SyntaxKind.Comma)) != 0 && !tokens.CurrentToken.IsFirstOnLine && SyntaxFacts.CanStartValue(Current))
        {
            reporter.Expected("','", MistakeWording.HintBetween(tokens.Previous.Kind, Current));
            tokens.Insert(SyntaxKind.Comma);
        }
    }

    /// <summary>Among the members of a body, or the declarations of a file.</summary>
    private void RepairMembers(ulong next)
    {
        while ((next & Bit(tokens.Current)) == 0)
        {
            if ((next & Bit(SyntaxKind.Label)) != 0 && IsLabelWithoutColon(next))
            {
                // Match(':') reports it.
                tokens.TurnInto(SyntaxKind.Label);
                return;
            }
            if ((next & Bit(SyntaxKind.CloseBrace)) != 0 && TryCloseBody())
                return;
            SkipMember(next);
        }
    }

    private bool IsLabelWithoutColon(ulong next)
    {
        if (!SyntaxFacts.IsName(Current) || !tokens.CurrentToken.IsFirstOnLine && SyntaxFacts.IsName(tokens.Previous.Kind))
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
            tokens.TurnInto(SyntaxKind.CloseBrace);
            return true;
        }
        if (Current != SyntaxKind.EndOfFile && !(_ahead.IsDeclaration && FitsFurtherOut() && !IsIndentedMore))
            return false;
        // Where the opening brace was missing too, one message is enough.
        if (tokens.Builder.InnermostToken <= _insertedBrace)
            _insertedBrace = -1;
        else
            reporter.ExpectedCloseBrace();
        tokens.Insert(SyntaxKind.CloseBrace);
        return true;
    }

    /// <summary>One of several tokens has to come, such as the beginning of a value.</summary>
    private void RepairChoice(ulong next)
    {
        if (IsStray(Current) && (next & Bit(tokens.Peek(1).Kind)) != 0)
        {
            reporter.Unexpected();
            tokens.Skip();
            return;
        }
        if ((next & Bit(SyntaxKind.CloseParen)) != 0 && Current != SyntaxKind.String && _ahead.TryFindOnLine(Bit(SyntaxKind.CloseParen), out var distance))
        {
            reporter.Unexpected(MistakeWording.AnnotationHint);
            Skip(distance);
            return;
        }
        if ((next & Bit(SyntaxKind.Comma)) != 0 && Current == SyntaxKind.String)
            next = Bit(SyntaxKind.Comma);
        Expected(next);
        tokens.Insert(First(next));
    }

    /// <summary>Leaves out one thing that has no place here: a declaration with its whole body, or else the rest of the line.</summary>
    private void SkipMember(ulong next)
    {
        if (Current == SyntaxKind.CloseBrace && _strayBraces > 0)
        {
            _strayBraces--;
            tokens.Skip();
        }
        else if (Current == SyntaxKind.OpenBrace && (_ahead.IsDeclarationAt(1) || tokens.Previous.Kind == SyntaxKind.OpenBrace))
        {
            reporter.Unexpected();
            _strayBraces++;
            tokens.Skip();
        }
        else
            SkipRestOfLine(_ahead.IsDeclaration ? Bit(SyntaxKind.EndOfFile) : next, hint: null);
    }

    /// <summary>Leaves out what is left of a line, with the body that begins on it, up to a token that fits.</summary>
    private void SkipRestOfLine(ulong next, string? hint)
    {
        reporter.Unexpected(hint);
        do
        {
            if (Current == SyntaxKind.OpenBrace)
            {
                SkipBody();
                return;
            }
            tokens.Skip();
        }
        while (!tokens.CurrentToken.IsFirstOnLine && Current is not (SyntaxKind.EndOfFile or SyntaxKind.CloseBrace) && !Resumes(next));
    }

    /// <summary>Whether the next token fits; a name does when a second one follows, as in a declaration.</summary>
    private bool Resumes(ulong next) =>
        (next & Bit(Current)) != 0
        && (Current != SyntaxKind.Identifier || SyntaxFacts.IsName(tokens.Peek(1).Kind) && !tokens.Peek(1).IsFirstOnLine);

    private void SkipBody()
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

    private void Skip(int count)
    {
        for (; count > 0; count--)
            tokens.Skip();
    }

    private void Expected(ulong set)
    {
        var (what, hint) = MistakeWording.Describe(set, tokens.Builder.InnermostKind);
        if (set == Bit(SyntaxKind.Colon) && SyntaxFacts.IsName(Current) && SyntaxFacts.IsName(tokens.Peek(1).Kind) && !tokens.Peek(1).IsFirstOnLine)
            hint = ": a property is written 'name: value', and prose in quotation marks";
        reporter.Expected(what, hint);
    }

    /// <summary>Whether the next token may come behind the rules that can end here.</summary>
    private bool IsViable(ulong next)
    {
        for (var depth = 0; (next & RuleEnd) != 0; depth++)
        {
            next = depth < tokens.Builder.Depth ? _sets.After(tokens.Builder.InvokingState(depth)) : Bit(SyntaxKind.EndOfFile);
            if ((next & Bit(tokens.Current)) != 0)
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
        if (!SyntaxFacts.IsName(Current) || tokens.CurrentToken.IsFirstOnLine)
            return false;
        var following = tokens.Peek(1);
        if ((next & Bit(SyntaxKind.OpenBrace)) != 0)
            return following.Kind is SyntaxKind.String or SyntaxKind.OpenBrace && !Lookahead.CanBegin(Current, following.Kind);
        if ((next & Bit(SyntaxKind.Comma)) == 0 && tokens.Builder.InnermostKind != SyntaxKind.QualifiedName && !IsInnerQuote)
            return false;
        return !Lookahead.CanBegin(Current, following.Kind) || Current == SyntaxKind.Identifier && _ahead.IsCertainlyDeclarationAt(1);
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

    /// <summary>Whether a token is most likely there by accident.</summary>
    private static bool IsStray(SyntaxKind kind) =>
        kind is SyntaxKind.OpenParen or SyntaxKind.CloseParen or SyntaxKind.Colon or SyntaxKind.Comma or SyntaxKind.Dot
            or SyntaxKind.Equals or SyntaxKind.Bar or SyntaxKind.QuestionMark or SyntaxKind.Star;
}
