using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using Antlr4.Runtime.Dfa;
using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>
/// The automaton of the generated lexer as a dense table, one row a state and one column a class of characters.
/// </summary>
/// <remarks>
/// ANTLR's own simulator works out each entry when it is first needed, so longest match, the order of the rules and
/// non-greedy loops are ANTLR's, but a text is scanned without a virtual call or an allocation per character.
/// </remarks>
internal sealed class LexerTable : LexerATNSimulator
{
    public const short Unknown = 0;
    public const short Dead = -1;
    public const int Start = 1;

    private const int MaximumStates = 1024;

    private readonly CharacterClasses _classes = new(AssessLexer._ATN);
    private readonly short[] _next;
    private readonly SyntaxKind[] _accepts = new SyntaxKind[MaximumStates];
    private readonly DFAState?[] _states = new DFAState?[MaximumStates];
    private readonly Lock _lock = new();

    private LexerTable()
        : base(null, AssessLexer._ATN, [new DFA(AssessLexer._ATN.GetDecisionState(0), 0)], new PredictionContextCache())
    {
        _next = new short[MaximumStates * _classes.Count];
        var start = AddDFAState(ComputeStartState(null, AssessLexer._ATN.modeToStartState[Lexer.DEFAULT_MODE]));
        Add(start);
    }

    /// <summary>The one table of the process; it only grows.</summary>
    public static LexerTable Instance { get; } = new();

    /// <summary>The token at a position: what it is and how long.</summary>
    public SyntaxKind Match(ReadOnlySpan<char> text, int position, out int length)
    {
        var start = position;
        var (state, accepted, end) = (Start, SyntaxKind.BadCharacter, position + 1);
        var width = _classes.Count;
        var (next, accepts, classes) = (_next, _accepts, _classes.OfChar);
        while ((uint)position < (uint)text.Length)
        {
            var step = 1;
            var column = classes[text[position]];
            if (column == _classes.Surrogate)
                column = _classes.OfAstral(text[position..], out step);
            var target = next[state * width + column];
            if (target <= Unknown)
            {
                if (target == Unknown)
                    target = Explore(state, column);
                if (target == Dead)
                    break;
            }
            position += step;
            state = target;
            if (accepts[state] != SyntaxKind.EndOfFile)
                (accepted, end) = (accepts[state], position);
        }
        length = end - start;
        return accepted;
    }

    private short Explore(int state, byte column)
    {
        lock (_lock)
        {
            ref var entry = ref _next[state * _classes.Count + column];
            if (entry == Unknown)
            {
                var target = ComputeTargetState(null, _states[state], _classes.Representative(column));
                var number = target == ERROR ? Dead : Add(target);
                Volatile.Write(ref entry, number);
            }
            return entry;
        }
    }

    private short Add(DFAState state)
    {
        var number = state.stateNumber + 1;
        if (_states[number] is null)
        {
            if (state.isAcceptState)
                _accepts[number] = (SyntaxKind)state.prediction;
            _states[number] = state;
        }
        return checked((short)number);
    }
}
