using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells whether a declaration that names a source also names one that is independent of it.</summary>
internal sealed class SourceConfirmation(Compilation compilation, SourceIndependence independence)
{
    // What speaks against a judgment confirms nothing that speaks for it.
    private static readonly ImmutableArray<Property> For = [CommonProperties.Sources, AssessmentKind.Because, HypothesisKind.Consistent, HypothesisKind.Neutral];
    private static readonly ImmutableArray<Property> Against = [AssessmentKind.Despite, HypothesisKind.Inconsistent];

    private readonly ConcurrentDictionary<DeclarationSymbol, DeclarationSymbol?> _firstUses = [];

    private static readonly ImmutableArray<Property> Links = [.. For, .. Against, SourceKind.Cites];

    /// <summary>The sources that a declaration names as its own, as evidence or as those that it repeats, each once.</summary>
    public static IEnumerable<ReferenceValue> SourceLinks(DeclarationSymbol declaration) => Links.SelectMany(declaration.References).Where(link => link.Target.Kind.IsA("source")).DistinctBy(link => link.Target);

    /// <summary>Whether everything makes sense that a declaration names so.</summary>
    public static bool AreLinksClear(DeclarationSymbol declaration) => Links.All(declaration.IsClear);

    /// <summary>The first declaration that names a source, if none that does names an independent one too; else null.</summary>
    public DeclarationSymbol? FirstUnconfirmedUse(DeclarationSymbol source) => _firstUses.GetOrAdd(source, _ =>
    {
        DeclarationSymbol? first = null;
        var uses = from side in (ImmutableArray<Property>[])[For, Against]
                   from property in side
                   from user in compilation.Declarations.ReferrersBy(property, source)
                   orderby user.Ordinal
                   select (user, side);
        foreach (var (user, side) in uses)
        {
            if (!side.All(user.IsClear) || side.SelectMany(user.Targets).SelectMany(EvidenceLinks.SourcesOf).Any(other => independence.AreIndependent(other, source)))
                return null;
            first ??= user;
        }
        return first;
    });
}
