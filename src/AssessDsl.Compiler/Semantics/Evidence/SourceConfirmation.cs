using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells whether a declaration that names a source also names one that is independent of it.</summary>
internal sealed class SourceConfirmation(Compilation compilation, SourceIndependence independence)
{
    // What speaks against a judgment confirms nothing that speaks for it.
    private static readonly ImmutableArray<Property> For = [CommonProperties.Sources, .. BuiltInKinds.Evidence.Where(property => !property.IsAgainst)];
    private static readonly ImmutableArray<Property> Against = [.. BuiltInKinds.Evidence.Where(property => property.IsAgainst)];

    private readonly ConcurrentDictionary<DeclarationSymbol, DeclarationSymbol?> _firstUses = [];
    private readonly ConcurrentDictionary<(DeclarationSymbol User, bool IsFor), SourcesBeside> _beside = [];

    /// <summary>The sources that a declaration names as its own, as evidence or as those that it repeats, each once.</summary>
    public static IEnumerable<ReferenceValue> SourceLinks(DeclarationSymbol declaration) => EvidenceLinks.Properties.SelectMany(declaration.References).Where(link => link.Target.Kind.IsA(SourceKind.Kind)).DistinctBy(link => link.Target);

    /// <summary>Whether everything makes sense that a declaration names so.</summary>
    public static bool AreLinksClear(DeclarationSymbol declaration) => EvidenceLinks.Properties.All(declaration.IsClear);

    /// <summary>The first declaration that names a source, if none that does names an independent one too; else null.</summary>
    public DeclarationSymbol? FirstUnconfirmedUse(DeclarationSymbol source) => _firstUses.GetOrAdd(source, _ =>
    {
        DeclarationSymbol? first = null;
        var uses = from isFor in (bool[])[true, false]
                   from property in isFor ? For : Against
                   from user in compilation.Declarations.ReferrersBy(property, source)
                   orderby user.Ordinal
                   select (user, isFor);
        foreach (var use in uses)
        {
            if (_beside.GetOrAdd(use, FindBeside) is var beside && (!beside.IsClear || MayConfirm(beside, source)))
                return null;
            first ??= use.user;
        }
        return first;
    });

    private SourcesBeside FindBeside((DeclarationSymbol User, bool IsFor) use)
    {
        var side = use.IsFor ? For : Against;
        DeclarationSymbol[] sources = [.. side.SelectMany(use.User.Targets).SelectMany(EvidenceLinks.SourcesOf).Distinct()];
        return new(sources, independence.Select(sources), side.All(use.User.IsClear));
    }

    /// <summary>Among thousands of sources of one publisher none is compared with each other: no two are independent.</summary>
    private bool MayConfirm(SourcesBeside beside, DeclarationSymbol source) => beside.Independent.Length > 1
        && beside.Independent.Concat(beside.All).Any(other => independence.AreIndependent(other, source));

    /// <summary>What a declaration names on one side.</summary>
    /// <param name="All">The sources of everything that it names.</param>
    /// <param name="Independent">Some of them that are independent of each other.</param>
    /// <param name="IsClear">Whether everything makes sense that it names.</param>
    private sealed record SourcesBeside(DeclarationSymbol[] All, ImmutableArray<DeclarationSymbol> Independent, bool IsClear);
}
