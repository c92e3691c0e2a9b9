using System.Collections.Immutable;
using System.Runtime.InteropServices;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>A node of a syntax tree: immutable, with its parent, and made when it is first asked for.</summary>
public abstract class SyntaxNode
{
    private SyntaxNode[]? _children;

    private protected SyntaxNode(SyntaxTree tree, SyntaxNode? parent, int index)
    {
        SyntaxTree = tree;
        Parent = parent;
        Index = index;
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
    public ImmutableArray<SyntaxNode> ChildNodes => ImmutableCollectionsMarshal.AsImmutableArray(_children ??
        Interlocked.CompareExchange(ref _children, CreateChildren(), null) ?? _children);

    /// <summary>Whether the text of the node is broken: a token is missing or malformed, or something was left out in it or behind it.</summary>
    internal bool ContainsErrors => EndsInSkippedText || DescendantTokens().Any(token => token.IsMissing || token.IsMalformed
        || token.Span.Start > Span.Start && token.HasSkippedTextBefore);

    /// <summary>Whether the parser left something out at the end of the node or behind it on its line.</summary>
    internal bool EndsInSkippedText
    {
        get
        {
            var (tokens, end) = (SyntaxTree.Green.Tokens, Data.EndToken);
            return end > 0 && tokens[end - 1].IsSkipped || end < tokens.Length && tokens[end] is { IsSkipped: true, IsFirstOnLine: false };
        }
    }

    /// <summary>The place of the node in <see cref="GreenTree.Nodes"/>.</summary>
    internal int Index { get; }

    private NodeData Data => SyntaxTree.Green.Nodes[Index];

    /// <summary>The tokens directly below this node, missing ones included, in order.</summary>
    public SyntaxTokenList ChildTokens() => new(this);

    /// <summary>Everything directly below this node, in order; of each pair one is set.</summary>
    public IEnumerable<(SyntaxNode? Node, SyntaxToken Token)> ChildNodesAndTokens()
    {
        var nodes = 0;
        for (var children = new ChildEnumerator(this); children.MoveNext();)
            yield return children.Token is { Exists: true } token ? (null, token) : (ChildNodes[nodes++], default);
    }

    /// <summary>All nodes below this one, each before its own children.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes()
    {
        var stack = new Stack<SyntaxNode>(ChildNodes.Reverse());
        while (stack.TryPop(out var node))
        {
            yield return node;
            for (var i = node.ChildNodes.Length - 1; i >= 0; i--)
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

    /// <summary>Whether a name may stand in the node, be it in prose, where an escape may stand for any of its characters.</summary>
    internal bool MayName(string name)
    {
        var text = SyntaxTree.Text.AsSpan(Span);
        return text.Contains(name, StringComparison.Ordinal) || text.Contains('\\');
    }

    internal SyntaxToken FindTokenAtIndex(int index)
    {
        var tokens = SyntaxTree.Green.Tokens;
        if (index < Data.FirstToken || index >= Data.EndToken)
            return default;
        var node = this;
        while (node.ChildWith(index) is { } child)
            node = child;
        return new(node, index, tokens[index].IsSkipped ? SyntaxKind.SkippedToken : tokens[index].Kind, isMissing: false);
    }

    /// <summary>The child that a token stands in: of those that begin at or before it the last, for one without tokens stands before what it shares its beginning with.</summary>
    private SyntaxNode? ChildWith(int index)
    {
        var (low, high) = (0, ChildNodes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ChildNodes[middle].Data.FirstToken <= index)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && index < ChildNodes[low - 1].Data.EndToken ? ChildNodes[low - 1] : null;
    }

    /// <summary>The first direct token of a kind, or no token.</summary>
    private protected SyntaxToken Token(SyntaxKind kind) => ChildTokens().FirstOrDefault(kind);

    /// <summary>The first direct child of a type.</summary>
    private protected T? Child<T>() where T : SyntaxNode => Children<T>().FirstOrDefault();

    /// <summary>The direct children of a type.</summary>
    private protected SyntaxList<T> Children<T>() where T : SyntaxNode => new(ChildNodes);

    private SyntaxNode[] CreateChildren()
    {
        var nodes = SyntaxTree.Green.Nodes;
        var count = 0;
        for (var child = Index + 1; child < Data.EndNode; child = nodes[child].EndNode)
            count += nodes[child].IsMissingToken ? 0 : 1;
        if (count == 0)
            return [];
        var children = new SyntaxNode[count];
        for (int child = Index + 1, next = 0; next < count; child = nodes[child].EndNode)
        {
            if (!nodes[child].IsMissingToken)
                children[next++] = SyntaxNodeFactory.Create(SyntaxTree, this, child);
        }
        return children;
    }
}
