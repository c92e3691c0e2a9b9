using System.Collections.Concurrent;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Works out something about each node of a graph from what the nodes that it leads to have, when it is first asked for
/// and only as far as the node leads. Nodes of a cycle share one value, so that it does not matter who asks first.
/// </summary>
/// <param name="next">What a node leads to.</param>
/// <param name="combine">
/// The value of a node, or of all members of a cycle in the order of the project. It may ask <see cref="Find"/> for what
/// they lead to.
/// </param>
internal sealed class BottomUp<T>(Func<DeclarationSymbol, IEnumerable<DeclarationSymbol>> next, Func<IReadOnlyList<DeclarationSymbol>, T> combine)
{
    private readonly ConcurrentDictionary<DeclarationSymbol, T> _values = [];
    private readonly Lock _turn = new();

    public T this[DeclarationSymbol node]
    {
        get
        {
            if (_values.TryGetValue(node, out var known))
                return known;
            // Most nodes lead nowhere, and need neither a walk nor a turn.
            if (!next(node).Any())
                return _values.GetOrAdd(node, combine([node]));
            lock (_turn)
            {
                if (!_values.ContainsKey(node))
                    new Walk(this).Run(node);
            }
            return _values[node];
        }
    }

    /// <summary>The value of a node that is no member of the cycle that is being worked out; else the default.</summary>
    public T? Find(DeclarationSymbol node) => _values.GetValueOrDefault(node);

    /// <summary>Tarjan's algorithm with a stack of its own, so that a chain may be of any length.</summary>
    private sealed class Walk(BottomUp<T> graph)
    {
        private readonly Dictionary<DeclarationSymbol, (int Index, int Low)> _seen = [];
        private readonly Stack<DeclarationSymbol> _path = [];
        private readonly Stack<(DeclarationSymbol Node, IEnumerator<DeclarationSymbol> Next)> _open = [];

        public void Run(DeclarationSymbol start)
        {
            Open(start);
            while (_open.TryPeek(out var frame))
            {
                if (frame.Next.MoveNext())
                    Follow(frame.Node, frame.Next.Current);
                else
                    Close(_open.Pop().Node);
            }
        }

        private void Open(DeclarationSymbol node)
        {
            _seen.Add(node, (_seen.Count, _seen.Count));
            _path.Push(node);
            _open.Push((node, graph.Next(node).GetEnumerator()));
        }

        /// <summary>A node that has a value is done with; one that was seen and has none is on the path.</summary>
        private void Follow(DeclarationSymbol node, DeclarationSymbol target)
        {
            if (graph._values.ContainsKey(target))
                return;
            if (_seen.TryGetValue(target, out var seen))
                Lower(node, seen.Index);
            else
                Open(target);
        }

        private void Close(DeclarationSymbol node)
        {
            var (index, low) = _seen[node];
            if (_open.TryPeek(out var parent))
                Lower(parent.Node, low);
            if (low < index)
                return;
            var members = new List<DeclarationSymbol>();
            do
                members.Add(_path.Pop());
            while (members[^1] != node);
            members.Sort((left, right) => left.Ordinal.CompareTo(right.Ordinal));
            var value = graph.Combine(members);
            foreach (var member in members)
                graph._values[member] = value;
        }

        private void Lower(DeclarationSymbol node, int low)
        {
            var seen = _seen[node];
            _seen[node] = (seen.Index, Math.Min(seen.Low, low));
        }
    }

    private IEnumerable<DeclarationSymbol> Next(DeclarationSymbol node) => next(node);

    private T Combine(IReadOnlyList<DeclarationSymbol> members) => combine(members);
}
