using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Whether there are several sources, and whether they all speak for one actor.</summary>
/// <param name="First">One of the sources; null when there is none.</param>
/// <param name="HasSeveral">Whether there is another.</param>
/// <param name="Actor">The actor that all their publishers belong to or are; null when there is none.</param>
internal sealed record SourceSide(DeclarationSymbol? First, bool HasSeveral, DeclarationSymbol? Actor)
{
    public static readonly SourceSide Empty = new(null, false, null);

    public SourceSide Add(DeclarationSymbol source) => Union(new(source, false, SpeaksFor(source)));

    public SourceSide Union(SourceSide other)
    {
        if (First is null || other.First is null)
            return First is null ? other : this;
        var several = HasSeveral || other.HasSeveral || First != other.First;
        var actor = Actor == other.Actor ? Actor : null;
        return several == HasSeveral && actor == Actor ? this : new(First, several, actor);
    }

    /// <summary>The outermost actor that the publisher belongs to; null without a publisher or where actors belong to each other in a circle.</summary>
    private static DeclarationSymbol? SpeaksFor(DeclarationSymbol source)
    {
        var actor = source.Target(SourceKind.Publisher);
        var seen = new HashSet<DeclarationSymbol>();
        while (actor?.Target(ActorKind.Of) is { } whole)
        {
            if (!seen.Add(actor))
                return null;
            actor = whole;
        }
        return actor;
    }
}
