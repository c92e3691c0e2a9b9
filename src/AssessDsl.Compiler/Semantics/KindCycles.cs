using System.Collections.Concurrent;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds kinds that extend each other in a circle, before anybody follows them.</summary>
internal sealed class KindCycles(Compilation compilation)
{
    private readonly ConcurrentDictionary<DeclarationSymbol, bool> _known = [];

    /// <summary>Whether a kind is in a circle or leads into one.</summary>
    public bool IsInCycle(DeclarationSymbol kind)
    {
        var seen = new HashSet<DeclarationSymbol>();
        var answer = false;
        for (var current = kind; current is not null && !_known.TryGetValue(current, out answer); current = BaseOf(current))
        {
            if (!seen.Add(current))
            {
                answer = true;
                break;
            }
        }
        // All that was passed leads to the same end; remembering it keeps a long chain from being walked for each of its kinds.
        foreach (var passed in seen)
            _known[passed] = answer;
        return answer;
    }

    /// <summary>The custom kind that a kind extends, by names alone.</summary>
    public DeclarationSymbol? BaseOf(DeclarationSymbol kind)
    {
        if (kind.Syntax.Base is not { IsMissing: false } reference)
            return null;
        var resolver = new NameResolver(compilation.Declarations[kind.SyntaxTree], compilation.BuiltInNamespace);
        var path = reference.Names.Select(n => n.Text).ToArray();
        var found = resolver.Resolve(path, kind, KindBinder.IsKind);
        return found.Symbols.Count == path.Length ? found.Symbols[^1] as DeclarationSymbol : null;
    }
}
