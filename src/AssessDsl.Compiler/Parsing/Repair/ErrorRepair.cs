using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Puts a text right where it is wrong, so that the generated parser always goes on: what is missing is put in,
/// what has no place is left out.
/// </summary>
/// <remarks>
/// It keeps to five rules. What has no mistake is never touched, be it the text, which <see cref="StrictReading"/>
/// reads first, or one of its <see cref="SoundDeclarations"/> (<c>ParserPropertyTests</c>). It ends: each call takes or leaves out a token, or puts in one that
/// is taken next, and bodies without a brace open only so deep; how far it looks ahead is bounded by the line or the body
/// (<c>PathologicalTests</c>). No character is lost: what is left out becomes trivia (<c>SyntaxAssert.IsFaithful</c>). One mistake is
/// one message: after the first, <see cref="ErrorReporter"/> keeps quiet up to the next line, property or brace, and about
/// what stands beside a broken token (<c>TypicalMistakeTests</c>). And a mistake stays in its declaration: at most the rest of a
/// line, or a body that begins on it, is left out, so that the declarations around survive (<c>BrokenNeighbourTests</c>).
/// </remarks>
internal sealed class ErrorRepair : ErrorStrategy
{
    private readonly GrammarSets _sets = Instance;
    private readonly RepairContext _context;
    private readonly TokenCursor _tokens;
    private readonly WordRepair _words;
    private readonly HeadRepair _heads;
    private readonly ValueRepair _values;
    private readonly MemberRepair _members;

    private readonly int[] _sound;

    /// <summary>Where the declaration ends that is being read, if it has no mistake.</summary>
    private int _soundEnd;

    public ErrorRepair(SourceText text, TokenCursor tokens, int[] sound, DiagnosticBag diagnostics)
    {
        _sound = sound;
        _context = new(text, tokens, diagnostics);
        _tokens = tokens;
        _words = new(_context);
        _heads = new(_context, _words);
        _values = new(_context);
        _members = new(_context, _words);
    }

    private SyntaxKind Current => _context.Current;

    private Lookahead Ahead => _context.Ahead;

    /// <summary>Called before each decision: makes sure that the next token fits one of its alternatives.</summary>
    public override void Sync(ParserBase parser)
    {
        var next = _sets.Next(parser.State);
        if (_tokens.Builder.Depth == 1)
            _soundEnd = (next & Bit(_tokens.Current)) != 0 ? _sound[Math.Min(_tokens.Index, _sound.Length - 1)] : 0;
        if (IsInSoundDeclaration)
            return;
        if (_tokens.CurrentToken.IsExtra)
            _context.Skipper.SkipExtraBraces();
        if (_members.TryCloseByIndentation(next))
            return;
        if ((next & Bit(_tokens.Current)) == 0)
        {
            if (!_context.Rules.IsViable(next) || _words.IsStray(next) || _heads.IsBodyWithoutBrace(next) || _heads.IsSecondTitle(next))
                Repair(parser, next);
        }
        else if (_words.TryInsertSection(next))
            return;
        else if (_tokens.Current == (int)SyntaxKind.Identifier && (next & (Bit(SyntaxKind.KindKeyword) | Bit(SyntaxKind.ClauseKeyword))) == Bit(SyntaxKind.KindKeyword))
            CheckCustom(next);
    }

    /// <summary>Called before a token of a set is taken. A line that reads like a declaration does not begin with a name.</summary>
    public override void ReportMatch(ParserBase parser)
    {
        if (parser.State != _sets.NameState || IsInSoundDeclaration)
            return;
        _words.SkipKindInReference();
        _words.SkipRepeatedKind();
        if (!IsNameMissing())
            return;
        if (!_words.TrySkipProseInsteadOfName())
            _context.Reporter.Expected(Bit(SyntaxKind.Identifier));
        _tokens.Insert(SyntaxKind.Identifier);
    }

    /// <summary>Called where one certain token has to come and another one does.</summary>
    public override void RecoverInline(int type) => Supply(Bit(type));

    /// <summary>Called where one token of a set has to come and another one does.</summary>
    public override void RecoverInline(ParserBase parser) => Supply(_sets.Next(parser.State));

    /// <summary>Called when no alternative fits, which <see cref="Sync"/> prevents; leaves a token out all the same.</summary>
    public override void Recover(ParserBase parser, ParserBase.RecognitionException error)
    {
        if (Current != SyntaxKind.EndOfFile)
            _tokens.Skip();
    }

    private bool IsInSoundDeclaration => _tokens.Index < _soundEnd || _tokens.Index == _soundEnd && _soundEnd > 0 && _tokens.Builder.Depth > 1;

    private bool IsNameMissing() =>
        (Ahead.IsCertainlyDeclarationAt(0) || Ahead.IsCertainlyMember) && !IsNamedSection() || Ahead.IsBehindLooseDot || Ahead.IsCertainlyDirectiveAt(0);

    /// <summary>Whether 'section' is a declaration's name, as in 'event section "Title" { … }', which reads like a section.</summary>
    private bool IsNamedSection() =>
        Current == SyntaxKind.SectionKeyword && !_tokens.CurrentToken.IsFirstOnLine
        && _tokens.Builder.InnermostKind is { } kind && SyntaxFacts.IsBuiltInDeclaration(kind);

    /// <summary>A word begins a declaration of a custom kind, as far as the grammar can tell.</summary>
    private void CheckCustom(ulong next)
    {
        if (_words.TrySkipNamespaceOfKind() || _words.TryTakeForDirective(next) || _words.TryInsertNamespace(next) || _words.TryInsertKind(next))
            return;
        if ((next & Bit(SyntaxKind.Label)) != 0 && Ahead.IsPropertyWithoutColon)
            _tokens.TurnInto(SyntaxKind.Label); // Match(':') reports it
        else if (_words.TrySkipWordBeforeLabel(next))
            return;
        else if (!_words.TryTakeForContainer(next) && _tokens.Peek(3).Kind is SyntaxKind.String or SyntaxKind.OpenBrace && !Lookahead.CanBegin(_tokens.Peek(2).Kind, _tokens.Peek(3).Kind))
            _words.TrySkipWordBeforeHead(next);
    }

    private void Repair(ParserBase parser, ulong next)
    {
        if ((next & Bit(SyntaxKind.OpenBrace)) != 0)
            _heads.Repair(next);
        else if ((next & RuleEnd) != 0)
            _values.RepairEnd(next);
        else if ((next & (Bit(SyntaxKind.CloseBrace) | Bit(SyntaxKind.EndOfFile))) != 0)
            _members.Repair((AssessParser)parser, next);
        else
            _values.RepairStart(next);
    }

    /// <summary>Takes a token of a set that stands further on, takes something else for one, or else puts one in.</summary>
    private void Supply(ulong set)
    {
        var kind = First(set);
        if (kind == SyntaxKind.Identifier && (_words.TryTakeForName() || _words.TryTakeQuotedName() || _words.TrySkipTitleBeforeName()))
            return;
        if (kind == SyntaxKind.String && _values.TrySkipNameOfNote())
        {
            Supply(set);
            return;
        }
        if (kind == SyntaxKind.Identifier && _words.TrySkipProseInsteadOfName())
        {
            _tokens.AddMissing(kind);
            return;
        }
        if (_context.Skipper.TrySkipStray(set, isLiteralStray: true))
        {
            _tokens.Consume();
            return;
        }
        if (kind is SyntaxKind.OpenBrace or SyntaxKind.CloseParen or SyntaxKind.String && Ahead.TryFindOnLine(set, out var distance))
        {
            _context.Reporter.Unexpected(_context.Wording.HintBefore(kind, Current));
            _context.Skipper.Skip(distance);
            _tokens.Consume();
            return;
        }
        ReportMissing(kind, set);
        _tokens.AddMissing(kind);
        if (kind == SyntaxKind.OpenBrace)
            _heads.OpenMissingBrace();
    }

    /// <summary>Reports that a token is missing, and leaves out what was written in its place.</summary>
    private void ReportMissing(SyntaxKind kind, ulong set)
    {
        _context.Reporter.Expected(set);
        if (kind == SyntaxKind.Identifier)
            _context.HeadInDoubt = _tokens.Builder.InnermostToken;
        if (kind == SyntaxKind.Colon)
            _words.SkipProseBehindLabel();
        if (Current == SyntaxKind.String && _tokens.Builder.InnermostKind == SyntaxKind.Reference && _tokens.Peek(1).Kind == SyntaxKind.OpenBrace)
            _tokens.Skip(); // the base of a kind in quotation marks
        if (kind == SyntaxKind.String && _tokens.Builder.InnermostKind == SyntaxKind.Section && Ahead.TryFindOnLine(Bit(SyntaxKind.OpenBrace), out var distance))
            _context.Skipper.Skip(distance);
    }
}
