using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Reads a text by the grammar alone, and finds out whether that can be done. Only where it cannot is the text read with
/// <see cref="ErrorRepair"/>, which guesses: so what is valid is what the grammar says, and no guess touches it.
/// A word that touches the string before it is a mistake all the same: the quotation mark was meant to be inside of the string.
/// </summary>
internal sealed class StrictReading : ErrorStrategy
{
    private readonly TokenCursor _tokens;
    private readonly GrammarSets _sets = Instance;
    private readonly OpenRules _rules;
    private readonly Lookahead _ahead;

    private StrictReading(TokenCursor tokens)
    {
        _tokens = tokens;
        _rules = new(tokens);
        _ahead = new(tokens);
        End = tokens.Count;
    }

    /// <summary>Whether the text has no mistake so far.</summary>
    public bool IsValid { get; private set; } = true;

    /// <summary>Where the text has been read to: its end, or the first token that the grammar has no place for.</summary>
    public int End { get; private set; }

    /// <summary>The tokens with which the directives and declarations of the file begin.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>Reads directives and declarations from a token on.</summary>
    public static StrictReading Read(TokenCursor tokens, int start)
    {
        tokens.Restart(start);
        var reading = new StrictReading(tokens);
        new AssessParser(tokens) { ErrorHandler = reading }.compilation_unit();
        return reading;
    }

    public override void Sync(ParserBase parser)
    {
        var next = _sets.Next(parser.State);
        if (IsValid && _tokens.Builder.Depth == 1 && (Starts.Count == 0 || Starts[^1] != _tokens.Index))
            Starts.Add(_tokens.Index);
        if (_rules.IsViable(next) && !(SyntaxFacts.IsName((SyntaxKind)_tokens.Current) && _ahead.IsInnerQuote))
            return;
        GiveUp();
        if ((next & (RuleEnd | Bit(SyntaxKind.CloseBrace) | Bit(SyntaxKind.EndOfFile))) == 0)
            _tokens.Insert(First(next));
    }

    public override void RecoverInline(int type) => Supply(Bit(type));

    public override void RecoverInline(ParserBase parser) => Supply(_sets.Next(parser.State));

    public override void Recover(ParserBase parser, ParserBase.RecognitionException error) => GiveUp();

    private void Supply(ulong set)
    {
        GiveUp();
        _tokens.AddMissing(First(set));
    }

    /// <summary>Lets all open rules come to their end.</summary>
    private void GiveUp()
    {
        if (IsValid)
            End = _tokens.Index;
        IsValid = false;
        _tokens.SkipToEnd();
    }
}
