using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// Reads a text by the grammar alone, and finds out whether that can be done. Only where it cannot is the text read with
/// <see cref="ErrorRepair"/>, which guesses: so what is valid is what the grammar says, and no guess touches it.
/// A word that touches the string before it is a mistake all the same: the quotation mark was meant to be inside of the string.
/// </summary>
internal sealed class StrictReading(TokenCursor tokens) : ErrorStrategy
{
    private readonly GrammarSets _sets = Instance;
    private readonly OpenRules _rules = new(tokens);
    private readonly Lookahead _ahead = new(tokens);

    /// <summary>Whether the text has no mistake so far.</summary>
    public bool IsValid { get; private set; } = true;

    /// <summary>Where the text has been read to: its end, or the first token that the grammar has no place for.</summary>
    public int End { get; private set; } = tokens.Count;

    /// <summary>The tokens with which the directives and declarations of the file begin.</summary>
    public List<int> Starts { get; } = [];

    public override void Sync(ParserBase parser)
    {
        var next = _sets.Next(parser.State);
        if (IsValid && tokens.Builder.Depth == 1 && (Starts.Count == 0 || Starts[^1] != tokens.Index))
            Starts.Add(tokens.Index);
        if (_rules.IsViable(next) && !_ahead.IsInnerQuote)
            return;
        GiveUp();
        if ((next & (RuleEnd | Bit(SyntaxKind.CloseBrace) | Bit(SyntaxKind.EndOfFile))) == 0)
            tokens.Insert(First(next));
    }

    public override void RecoverInline(int type) => Supply(Bit(type));

    public override void RecoverInline(ParserBase parser) => Supply(_sets.Next(parser.State));

    public override void Recover(ParserBase parser, ParserBase.RecognitionException error) => GiveUp();

    private void Supply(ulong set)
    {
        GiveUp();
        tokens.AddMissing(First(set));
    }

    /// <summary>Lets all open rules come to their end.</summary>
    private void GiveUp()
    {
        if (IsValid)
            End = tokens.Index;
        IsValid = false;
        tokens.SkipToEnd();
    }
}
