using System.Buffers;
using AssessDsl.Compiler.Parsing.Generated;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Parsing;

/// <summary>Builds the flat tree from the rules that the generated parser enters and leaves.</summary>
internal sealed class TreeBuilder(int tokenCount)
{
    /// <summary>The node of each rule; a rule without one leaves its children to the rule around it.</summary>
    private static readonly SyntaxKind[] KindOfRule = CreateKinds();

    private NodeData[] _nodes = ArrayPool<NodeData>.Shared.Rent(tokenCount / 2 + 16);
    private (int Node, int State)[] _open = new (int, int)[64];
    private int _count;

    /// <summary>How many rules the parser is in.</summary>
    public int Depth { get; private set; }

    /// <summary>The innermost node that is not complete.</summary>
    public SyntaxKind InnermostKind => _nodes[Innermost].Kind;

    /// <summary>The first token of the innermost node that is not complete.</summary>
    public int InnermostToken => _nodes[Innermost].FirstToken;

    /// <summary>The node around the innermost one.</summary>
    public SyntaxKind SurroundingKind => _nodes[_open[FindNode(FindNode(Depth - 1) - 1)].Node].Kind;

    private int Innermost => _open[FindNode(Depth - 1)].Node;

    /// <summary>The innermost rule up to a depth that has a node.</summary>
    private int FindNode(int depth)
    {
        while (_open[depth].Node < 0)
            depth--;
        return depth;
    }

    public void Enter(int rule, int state, int token)
    {
        var node = -1;
        var kind = KindOfRule[rule];
        if (kind != SyntaxKind.EndOfFile)
        {
            node = _count;
            Add(new(kind, token, token, 0));
        }
        if (Depth == _open.Length)
            Array.Resize(ref _open, Depth * 2);
        _open[Depth++] = (node, state);
    }

    /// <summary>Closes the innermost rule and returns the state that it was called from.</summary>
    public int Exit(int token)
    {
        var (node, state) = _open[--Depth];
        if (node >= 0)
            (_nodes[node].EndToken, _nodes[node].EndNode) = (token, _count);
        return state;
    }

    public void AddMissing(SyntaxKind kind, int token) => Add(new(kind, token, token, _count + 1));

    /// <summary>The state in which the rule <paramref name="depth"/> levels out was called.</summary>
    public int InvokingState(int depth) => _open[Depth - 1 - depth].State;

    public NodeData[] ToNodes()
    {
        var nodes = _nodes.AsSpan(0, _count).ToArray();
        ArrayPool<NodeData>.Shared.Return(_nodes);
        _nodes = [];
        return nodes;
    }

    /// <summary>Gives up what was built, to build anew.</summary>
    public void Clear() => (_count, Depth) = (0, 0);

    private static SyntaxKind[] CreateKinds()
    {
        var kinds = new SyntaxKind[AssessParser.ruleNames.Length];
        for (var rule = 0; rule < kinds.Length; rule++)
        {
            if (Enum.TryParse<SyntaxKind>(AssessParser.ruleNames[rule].Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
                && SyntaxFacts.IsNode(kind))
                kinds[rule] = kind;
        }
        return kinds;
    }

    private void Add(NodeData node)
    {
        if (_count == _nodes.Length)
        {
            var larger = ArrayPool<NodeData>.Shared.Rent(_count * 2);
            _nodes.CopyTo(larger, 0);
            ArrayPool<NodeData>.Shared.Return(_nodes);
            _nodes = larger;
        }
        _nodes[_count++] = node;
    }
}
