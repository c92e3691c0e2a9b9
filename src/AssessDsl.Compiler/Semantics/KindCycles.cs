using System.Collections.Concurrent;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds kinds that extend each other in a circle, or too many in a row, before anybody follows them.</summary>
internal sealed class KindCycles(Compilation compilation)
{
    private const int Endless = int.MaxValue;

    private readonly ConcurrentDictionary<DeclarationSymbol, int> _known = [];

    /// <summary>Whether a kind is in a circle or leads into one.</summary>
    public bool IsInCycle(DeclarationSymbol kind) => DepthOf(kind) == Endless;

    /// <summary>Whether so many kinds extend each other before this one that it is the last that others may extend.</summary>
    public bool IsAtLimit(DeclarationSymbol kind) => DepthOf(kind) == NestingLimit.Depth;

    /// <summary>Whether others can extend a kind.</summary>
    public bool CanBeExtended(DeclarationSymbol kind) => DepthOf(kind) is < NestingLimit.Depth or Endless;

    /// <summary>How many kinds a kind extends, one through the other.</summary>
    private int DepthOf(DeclarationSymbol kind)
    {
        var passed = new List<DeclarationSymbol>();
        var seen = new HashSet<DeclarationSymbol>();
        var depth = -1;
        for (var current = kind; current is not null; current = BaseOf(current))
        {
            if (_known.TryGetValue(current, out depth))
                break;
            depth = -1;
            if (!seen.Add(current))
            {
                depth = Endless;
                break;
            }
            passed.Add(current);
        }
        // Remembering all that was passed keeps a long chain from being walked for each of its kinds.
        for (var index = passed.Count - 1; index >= 0; index--)
            _known[passed[index]] = depth = depth == Endless ? Endless : depth + 1;
        return depth;
    }

    /// <summary>The custom kind that a kind extends, by names alone.</summary>
    public DeclarationSymbol? BaseOf(DeclarationSymbol kind)
    {
        if (kind.Syntax.Base is not { IsMissing: false } reference || BuiltInKinds.Find(reference.Path) is not null)
            return null;
        var resolver = new NameResolver(compilation.Declarations[kind.SyntaxTree], compilation.BuiltInNamespace);
        var path = reference.Names.Select(n => n.Text).ToArray();
        var found = resolver.Resolve(path, kind, KindBinder.IsKind);
        return found.Symbols.Count == path.Length ? found.Symbols[^1] as DeclarationSymbol : null;
    }
}
