using AssessDsl.Compiler.Syntax;
using static AssessDsl.Compiler.Parsing.GrammarSets;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Knows what may come behind the rules of the grammar that the parser is in.</summary>
internal sealed class OpenRules(TokenCursor tokens)
{
    private readonly GrammarSets _sets = Instance;

    /// <summary>Whether the next token may come, in the set itself or behind the rules that can end here.</summary>
    public bool IsViable(ulong next) => IsViable(next, Bit(tokens.Current));

    /// <summary>Whether one of some tokens may come, in the set itself or behind the rules that can end here.</summary>
    public bool IsViable(ulong next, ulong wanted)
    {
        if ((next & wanted) != 0)
            return true;
        for (var depth = 0; (next & RuleEnd) != 0; depth++)
        {
            next = depth < tokens.Builder.Depth ? _sets.After(tokens.Builder.InvokingState(depth)) : Bit(SyntaxKind.EndOfFile);
            if ((next & wanted) != 0)
                return true;
        }
        return false;
    }

    /// <summary>Whether the next token fits behind any of the rules, whether or not those further in can end here.</summary>
    public bool FitsFurtherOut()
    {
        for (var depth = 0; depth < tokens.Builder.Depth; depth++)
        {
            if ((_sets.After(tokens.Builder.InvokingState(depth)) & Bit(tokens.Current)) != 0)
                return true;
        }
        return false;
    }
}
