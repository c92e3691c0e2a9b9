using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Walks a graph from the leaves up, with a stack of its own, so that a chain may be of any length.</summary>
internal static class PostOrder
{
    /// <summary>Everything that can be reached, each once and behind what it leads to; a link that closes a cycle is passed over.</summary>
    public static IEnumerable<DeclarationSymbol> Of(IEnumerable<DeclarationSymbol> starts, Func<DeclarationSymbol, IEnumerable<DeclarationSymbol>> next)
    {
        var seen = new HashSet<DeclarationSymbol>();
        var open = new Stack<(DeclarationSymbol Node, IEnumerator<DeclarationSymbol> Next)>();
        foreach (var start in starts)
        {
            Open(start);
            while (open.TryPeek(out var frame))
            {
                if (frame.Next.MoveNext())
                {
                    Open(frame.Next.Current);
                    continue;
                }
                open.Pop();
                yield return frame.Node;
            }
        }

        void Open(DeclarationSymbol node)
        {
            if (seen.Add(node))
                open.Push((node, next(node).GetEnumerator()));
        }
    }
}
