using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>A node of a syntax tree: immutable, with its parent, and made when it is first asked for.</summary>
public abstract class SyntaxNode
{
    private readonly int _index;
    private SyntaxNode[]? _children;

    private protected SyntaxNode(SyntaxTree tree, SyntaxNode? parent, int index)
    {
        SyntaxTree = tree;
        Parent = parent;
        _index = index;
    }

    /// <summary>The tree that the node belongs to.</summary>
    public SyntaxTree SyntaxTree { get; }

    /// <summary>The node around this one; null for the root.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>What the node is.</summary>
    public SyntaxKind Kind => Data.Kind;

    /// <summary>From the first token to the last, without the trivia before the first.</summary>
    public TextSpan Span
    {
        get
        {
            var (first, end) = (Data.FirstToken, Data.EndToken);
            var tokens = SyntaxTree.Green.Tokens;
            while (first < end && tokens[first].IsSkipped)
                first++;
            return first < end
                ? TextSpan.FromBounds(tokens[first].Start, SyntaxTree.EndOfTokenBefore(end))
                : new(SyntaxTree.EndOfTokenBefore(Data.FirstToken), 0);
        }
    }

    /// <summary>The span with the trivia before the first token.</summary>
    public TextSpan FullSpan =>
        TextSpan.FromBounds(SyntaxTree.EndOfTokenBefore(Data.FirstToken), Math.Max(Span.End, SyntaxTree.EndOfTokenBefore(Data.EndToken)));

    /// <summary>The nodes directly below this one, in order.</summary>
    public IReadOnlyList<SyntaxNode> ChildNodes => _children ??
        Interlocked.CompareExchange(ref _children, CreateChildren(), null) ?? _children;

    /// <summary>Whether the text of the node is broken: a token is missing or malformed, or something was left out between two.</summary>
    internal bool ContainsErrors => DescendantTokens().Any(token => token.IsMissing || token.IsMalformed
        || token.Span.Start > Span.Start && token.LeadingTrivia.Any(trivia => trivia.Kind == SyntaxKind.SkippedToken));

    private NodeData Data => SyntaxTree.Green.Nodes[_index];

    /// <summary>The tokens directly below this node, missing ones included, in order.</summary>
    public IEnumerable<SyntaxToken> ChildTokens()
    {
        if (Data.EndNode > _index + 1)
        {
            foreach (var (node, token) in ChildNodesAndTokens())
            {
                if (node is null)
                    yield return token;
            }
            yield break;
        }
        // Most nodes are references and literals, which have tokens alone.
        for (var index = Data.FirstToken; index < Data.EndToken; index++)
        {
            var data = SyntaxTree.Green.Tokens[index];
            if (!data.IsSkipped)
                yield return new(this, index, data.Kind, isMissing: false);
        }
    }

    /// <summary>Everything directly below this node, in order; of each pair one is set.</summary>
    public IEnumerable<(SyntaxNode? Node, SyntaxToken Token)> ChildNodesAndTokens()
    {
        var nodes = SyntaxTree.Green.Nodes;
        var (token, child, childNode) = (Data.FirstToken, _index + 1, 0);
        while (token < Data.EndToken || child < Data.EndNode)
        {
            if (child < Data.EndNode && nodes[child].FirstToken == token)
            {
                if (nodes[child].IsMissingToken)
                    yield return (null, new(this, token, nodes[child].Kind, isMissing: true));
                else
                    yield return (ChildNodes[childNode++], default);
                (token, child) = (nodes[child].EndToken, nodes[child].EndNode);
                continue;
            }
            var data = SyntaxTree.Green.Tokens[token];
            if (!data.IsSkipped)
                yield return (null, new(this, token, data.Kind, isMissing: false));
            token++;
        }
    }

    /// <summary>All nodes below this one, each before its own children.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        var stack = new Stack<SyntaxNode>(ChildNodes.Reverse());
        while (stack.TryPop(out var node))
        {
            yield return node;
            for (var i = node.ChildNodes.Count - 1; i >= 0; i--)
                stack.Push(node.ChildNodes[i]);
        }
    }

    /// <summary>All tokens below this node in the order of the text, missing ones included.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens()
    {
        foreach (var (node, token) in ChildNodesAndTokens())
        {
            if (node is null)
            {
                yield return token;
                continue;
            }
            foreach (var below in node.DescendantTokens())
                yield return below;
        }
    }

    /// <summary>The nodes around this one, from the inside out.</summary>
    public IEnumerable<SyntaxNode> Ancestors()
    {
        for (var node = Parent; node is not null; node = node.Parent)
            yield return node;
    }

    /// <summary>This node, or the nearest one around it, of a type.</summary>
    public T? FirstAncestorOrSelf<T>() where T : SyntaxNode
    {
        var node = this;
        while (node is not null and not T)
            node = node.Parent;
        return (T?)node;
    }

    /// <summary>The token at a position, or the one whose trivia holds it.</summary>
    public SyntaxToken FindToken(int position) => FindTokenAtIndex(SyntaxTree.IndexOfToken(position));

    /// <summary>The text from the first token to the last.</summary>
    public override string ToString() => SyntaxTree.Text.ToString(Span);

    /// <summary>The text with the trivia before the first token.</summary>
    public string ToFullString() => SyntaxTree.Text.ToString(FullSpan);

    internal SyntaxToken FindTokenAtIndex(int index)
    {
        var tokens = SyntaxTree.Green.Tokens;
        if (index < Data.FirstToken || index >= Data.EndToken)
            return default;
        var node = this;
        while (node.ChildNodes.FirstOrDefault(c => c.Data.FirstToken <= index && index < c.Data.EndToken) is { } child)
            node = child;
        return new(node, index, tokens[index].IsSkipped ? SyntaxKind.SkippedToken : tokens[index].Kind, isMissing: false);
    }

    /// <summary>The first direct token of a kind, or no token.</summary>
    private protected SyntaxToken Token(SyntaxKind kind) => ChildTokens().FirstOrDefault(t => t.Kind == kind);

    /// <summary>The first direct child of a type.</summary>
    private protected T? Child<T>() where T : SyntaxNode => ChildNodes.OfType<T>().FirstOrDefault();

    private SyntaxNode[] CreateChildren()
    {
        var nodes = SyntaxTree.Green.Nodes;
        var count = 0;
        for (var child = _index + 1; child < Data.EndNode; child = nodes[child].EndNode)
            count += nodes[child].IsMissingToken ? 0 : 1;
        if (count == 0)
            return [];
        var children = new SyntaxNode[count];
        for (int child = _index + 1, next = 0; next < count; child = nodes[child].EndNode)
        {
            if (!nodes[child].IsMissingToken)
                children[next++] = SyntaxNodeFactory.Create(SyntaxTree, this, child);
        }
        return children;
    }
}
