using System.Collections;
using System.Collections.Immutable;

namespace AssessDsl.Compiler.Syntax;

/// <summary>The children of a node that are of one type, in order. Walking them allocates nothing.</summary>
public readonly struct SyntaxList<T> : IEnumerable<T> where T : SyntaxNode
{
    private readonly ImmutableArray<SyntaxNode> _nodes;

    internal SyntaxList(ImmutableArray<SyntaxNode> nodes) => _nodes = nodes;

    /// <summary>The first node, or null.</summary>
    public T? FirstOrDefault()
    {
        foreach (var node in this)
            return node;
        return null;
    }

    /// <summary>The first node that fulfils a condition, or null.</summary>
    public T? FirstOrDefault(Func<T, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        foreach (var node in this)
        {
            if (condition(node))
                return node;
        }
        return null;
    }

    /// <summary>Whether any node fulfils a condition.</summary>
    public bool Any(Func<T, bool> condition) => FirstOrDefault(condition) is not null;

    /// <summary>Walks the nodes.</summary>
    public Enumerator GetEnumerator() => new(_nodes.IsDefault ? [] : _nodes);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        foreach (var node in this)
            yield return node;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>A walk over the nodes.</summary>
    public struct Enumerator
    {
        private ImmutableArray<SyntaxNode>.Enumerator _nodes;

        internal Enumerator(ImmutableArray<SyntaxNode> nodes) => _nodes = nodes.GetEnumerator();

        /// <summary>The node in hand.</summary>
        public readonly T Current => (T)_nodes.Current;

        /// <summary>Goes on to the next node.</summary>
        public bool MoveNext()
        {
            while (_nodes.MoveNext())
            {
                if (_nodes.Current is T)
                    return true;
            }
            return false;
        }
    }
}
