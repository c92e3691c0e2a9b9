namespace AssessDsl.Compiler.Syntax;

/// <summary>Walks what stands directly below a node, in order, without making its child nodes.</summary>
internal struct ChildEnumerator
{
    private readonly SyntaxNode _node;
    private readonly NodeData _data;
    private int _nextToken;
    private int _nextNode;

    public ChildEnumerator(SyntaxNode node)
    {
        _node = node;
        _data = node.SyntaxTree.Green.Nodes[node.Index];
        _nextToken = _data.FirstToken;
        _nextNode = node.Index + 1;
    }

    /// <summary>The token in hand; no token while it is a node.</summary>
    public SyntaxToken Token { get; private set; }

    public bool MoveNext()
    {
        while (_nextToken < _data.EndToken || _nextNode < _data.EndNode)
        {
            if (_nextNode < _data.EndNode && _node.SyntaxTree.Green.Nodes[_nextNode] is var child && child.FirstToken == _nextToken)
            {
                Token = child.IsMissingToken ? new(_node, _nextToken, child.Kind, isMissing: true) : default;
                (_nextToken, _nextNode) = (child.EndToken, child.EndNode);
                return true;
            }
            var index = _nextToken++;
            var token = _node.SyntaxTree.Green.Tokens[index];
            if (token.IsSkipped)
                continue;
            Token = new(_node, index, token.Kind, isMissing: false);
            return true;
        }
        return false;
    }
}
