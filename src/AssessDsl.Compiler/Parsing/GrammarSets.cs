using System.Numerics;
using Antlr4.Runtime;
using Antlr4.Runtime.Atn;
using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Which tokens may come next in each state of the grammar, as bits, worked out by ANTLR from the grammar.</summary>
internal sealed class GrammarSets
{
    /// <summary>The bit that says that the rule may end here. No token of the grammar has its number.</summary>
    public const ulong RuleEnd = 1UL << 63;

    private readonly ulong[] _next;
    private readonly int[] _follow;
    private readonly ulong[][] _alternatives;

    private GrammarSets(ATN atn)
    {
        _next = [.. atn.states.Select(s => s is null ? 0 : ToBits(atn.NextTokens(s)))];
        _follow = [.. atn.states.Select(s => s is { NumberOfTransitions: > 0 } && s.Transition(0) is RuleTransition rule ? rule.followState.stateNumber : -1)];
        NameState = atn.states.First(s => s.ruleIndex == AssessParser.RULE_name && s.Transition(0) is SetTransition).stateNumber;
        _alternatives = [.. atn.decisionToState.Select(d => d.TransitionsArray.Select(t => _next[t.target.stateNumber]).ToArray())];
    }

    /// <summary>The state in which the rule <c>name</c> takes its token.</summary>
    public int NameState { get; }

    public static GrammarSets Instance { get; } = new(AssessParser._ATN);

    /// <summary>The bit of a token type.</summary>
    public static ulong Bit(int type) => type == TokenConstants.EOF ? 1UL : 1UL << type;

    /// <summary>The bit of a token kind.</summary>
    public static ulong Bit(SyntaxKind kind) => 1UL << (int)kind;

    /// <summary>The first kind of a set, in the order of the grammar; names before anything else.</summary>
    public static SyntaxKind First(ulong set) =>
        (set & Bit(SyntaxKind.Identifier)) != 0 ? SyntaxKind.Identifier : (SyntaxKind)BitOperations.TrailingZeroCount(set & ~RuleEnd);

    /// <summary>The tokens that may come next in a state, and whether its rule may end there.</summary>
    public ulong Next(int state) => _next[state];

    /// <summary>The tokens that may come behind the rule that was called in a state.</summary>
    public ulong After(int invokingState) => invokingState < 0 || _follow[invokingState] < 0 ? Bit(SyntaxKind.EndOfFile) : _next[_follow[invokingState]];

    public int FirstViableAlternative(int decision, int type)
    {
        var alternatives = _alternatives[decision];
        for (var i = 0; i < alternatives.Length - 1; i++)
        {
            if ((alternatives[i] & Bit(type)) != 0)
                return i + 1;
        }
        return alternatives.Length;
    }

    private static ulong ToBits(Antlr4.Runtime.Misc.IntervalSet set)
    {
        var bits = 0UL;
        foreach (var type in set.ToIntegerList().ToArray())
            bits |= type == TokenConstants.EPSILON ? RuleEnd : Bit(type);
        return bits;
    }
}
