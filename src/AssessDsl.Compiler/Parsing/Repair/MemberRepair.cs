using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Puts right what stands among the members of a body, or the declarations of a file.</summary>
internal sealed class MemberRepair(RepairContext context, WordRepair words)
{
    private static readonly SyntaxKind[] s_members = [SyntaxKind.ClauseKeyword, SyntaxKind.HypothesisKeyword, SyntaxKind.LikelihoodKeyword];

    /// <summary>What begins members that stand in bodies of one kind only.</summary>
    private static readonly ulong s_heads = s_members.Aggregate(Bit(SyntaxKind.AbsentKeyword) | Bit(SyntaxKind.ConfidenceKeyword) | Bit(SyntaxKind.SectionKeyword) | Bit(SyntaxKind.IncludeKeyword), (all, kind) => all | Bit(kind));

    private readonly TokenCursor _tokens = context.Tokens;
    private readonly ErrorReporter _reporter = context.Reporter;
    private readonly Lookahead _ahead = context.Ahead;
    private int _outside = -1;
    private bool _hasNamespace = context.Tokens.At(0).Kind == SyntaxKind.NamespaceKeyword;

    private SyntaxKind Current => context.Current;

    /// <summary>Whether the members of the innermost body, or the members without one, cannot be judged: their head is broken.</summary>
    private bool IsInDoubt => _tokens.Builder.InnermostToken == context.HeadInDoubt && _tokens.Builder.InnermostKind == SyntaxKind.Custom
        || _tokens.Index == _outside && (Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock || (Bit(Current) & s_heads) != 0);

    /// <summary>Called where no member comes and the body does not end: goes on to where one of both is true.</summary>
    public void Repair(AssessParser parser, ulong next)
    {
        while ((next & Bit(_tokens.Current)) == 0)
        {
            if (TryTakeDirective(parser))
                continue;
            if (IsInDoubt)
                _reporter.Forgive();
            if (words.TryTakeForKeyword(next) || words.TryInsertKind(next))
                return;
            if (words.TrySkipWordBeforeHead(next) || TryInsertKeyword(next) || TryUnwrap(next))
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

    /// <summary>Takes a 'namespace' or 'use' that stands too far down in a file for what it is, lest all that depends on it be wrong too.</summary>
    private bool TryTakeDirective(AssessParser parser)
    {
        if (_tokens.Builder.InnermostKind != SyntaxKind.CompilationUnit || !_tokens.CurrentToken.IsFirstOnLine || !_ahead.IsWordOnLine(1))
            return false;
        if (Current == SyntaxKind.UseKeyword)
        {
            _reporter.Unexpected();
            parser.use_directive();
            return true;
        }
        if (Current != SyntaxKind.NamespaceKeyword || _hasNamespace)
            return false;
        _hasNamespace = true;
        _reporter.Unexpected(MistakeWording.LateNamespaceHint);
        parser.namespace_declaration();
        return true;
    }

    private bool IsLabelWithoutColon(ulong next)
    {
        if (!SyntaxFacts.IsName(Current) || _ahead.IsBodyOfWord || Current == SyntaxKind.SectionKeyword && _tokens.Peek(1).Kind == SyntaxKind.String
            || !_tokens.CurrentToken.IsFirstOnLine && SyntaxFacts.IsName(_tokens.Previous.Kind)
            || SyntaxFacts.IsKeyword(Current) && !SyntaxFacts.IsPropertyName(Current) && _ahead.IsWordOnLine(1))
            return false;
        if (_ahead.IsKeywordAndName && context.IsIndentedMore && SyntaxFacts.IsPropertyName(Current))
            return true;
        return !_ahead.IsDeclaration || (next & Bit(Current)) == 0 && Current == SyntaxKind.Identifier && !context.Rules.FitsFurtherOut();
    }

    /// <summary>Takes a name with a body for a member that lacks its keyword, as in an agreement 'no_force "No force" { … }'.</summary>
    private bool TryInsertKeyword(ulong next)
    {
        if (!SyntaxFacts.IsName(Current) || Current == SyntaxKind.SectionKeyword || !_ahead.IsBodyOfWord || _ahead.IsWrapper(next) || KeywordOfMember(next) is not (> SyntaxKind.EndOfFile and var keyword))
            return false;
        _reporter.Unexpected(context.Wording.HintForKeyword(keyword));
        _tokens.Insert(keyword);
        return true;
    }

    /// <summary>With what a member begins where all are alike; of the terms of a scale those of likelihood have a range.</summary>
    private SyntaxKind KeywordOfMember(ulong next)
    {
        if ((next & Bit(SyntaxKind.SectionKeyword)) != 0)
            return default;
        if ((next & Bit(SyntaxKind.ConfidenceKeyword)) != 0 && !_ahead.HasRangeInBody)
            return SyntaxKind.ConfidenceKeyword;
        return Array.Find(s_members, keyword => (next & Bit(keyword)) != 0);
    }

    /// <summary>Leaves out braces around members, and the word before them: 'clauses { clause c … }'.</summary>
    private bool TryUnwrap(ulong next)
    {
        if (!_ahead.IsWrapper(next))
            return false;
        _reporter.Unexpected(MistakeWording.HintForWrapper(_tokens.Peek(2).Kind));
        _tokens.Skip();
        context.Braces.LeaveOutClosing();
        context.Skipper.Skip(1);
        return true;
    }

    /// <summary>Ends a body without its brace: a parenthesis stands for it, the file ends, or a declaration that fits further out begins.</summary>
    private bool TryCloseBody()
    {
        if (Current == SyntaxKind.CloseParen && context.OpenParentheses > 0)
        {
            context.OpenParentheses--;
            _tokens.TurnInto(SyntaxKind.CloseBrace);
            return true;
        }
        if (Current == SyntaxKind.CloseParen && _tokens.CurrentToken.IsFirstOnLine && _tokens.Peek(1) is { IsFirstOnLine: true } or { Kind: SyntaxKind.EndOfFile })
        {
            _reporter.Unexpected(": a body ends with '}'");
            _tokens.TurnInto(SyntaxKind.CloseBrace);
            return true;
        }
        if (Current != SyntaxKind.EndOfFile && !(_ahead.IsDeclaration && context.Rules.FitsFurtherOut() && !context.IsIndentedMore))
            return false;
        EndBody();
        return true;
    }

    /// <summary>Ends a body without its brace where indentation shows that what comes stands outside of it, though it could be a member.</summary>
    public bool TryCloseByIndentation(ulong next)
    {
        if ((next & Bit(SyntaxKind.CloseBrace)) == 0 || (next & Bit(_tokens.Current)) == 0 || context.StrayBraces > 0 || context.OpenParentheses > 0 || !context.Braces.IsEndMissing())
            return false;
        EndBody();
        return true;
    }

    private void EndBody()
    {
        // Where the opening brace was missing too, one message is enough.
        if (_tokens.Builder.InnermostToken <= context.InsertedBrace)
            context.InsertedBrace = -1;
        else
            _reporter.ExpectedCloseBrace();
        context.Braces.Close();
        _tokens.Insert(SyntaxKind.CloseBrace);
    }

    /// <summary>Leaves out one thing that has no place here: a declaration with its whole body, or else the rest of the line.</summary>
    private void SkipMember(ulong next)
    {
        var wasOutside = _tokens.Index == _outside && Current != SyntaxKind.CloseBrace;
        var isOutside = Current is SyntaxKind.Label or SyntaxKind.String or SyntaxKind.TextBlock;
        if (isOutside)
            context.StrayBraces = 1; // a body was closed too early, and is closed again
        if (Current == SyntaxKind.CloseBrace && context.StrayBraces > 0)
        {
            context.StrayBraces--;
            _tokens.Skip();
        }
        else if (Current == SyntaxKind.OpenBrace && (_ahead.IsHeadAt(1) || _tokens.Previous.Kind == SyntaxKind.OpenBrace))
        {
            _reporter.Unexpected();
            context.StrayBraces++;
            _tokens.Skip();
        }
        else if (Current == SyntaxKind.CloseBrace || !words.TrySkipProse(isAtEnd: false))
            context.Skipper.SkipRestOfLine(_ahead.IsDeclaration || _ahead.IsBodyOfWord || _ahead.StartsMember ? Bit(SyntaxKind.EndOfFile) : next, _ahead.IsBodyOfWord ? MistakeWording.HintForMember(next) : null);
        if (isOutside || wasOutside && Current != SyntaxKind.EndOfFile)
            _outside = _tokens.Index;
        while (Current == SyntaxKind.CloseBrace && _tokens.At(_tokens.Index - 1).Kind == SyntaxKind.CloseBrace && (next & Bit(SyntaxKind.CloseBrace)) == 0)
            _tokens.Skip(); // several too many are one mistake
    }
}
