using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Tells whether a declaration that names a source also names one that is independent of it.</summary>
internal sealed class SourceConfirmation(Compilation compilation, SourceIndependence independence)
{
    private static readonly ImmutableArray<Property> Evidence =
        [AssessmentKind.Because, AssessmentKind.Despite, HypothesisKind.Consistent, HypothesisKind.Inconsistent, HypothesisKind.Neutral];

    private readonly ConcurrentDictionary<DeclarationSymbol, DeclarationSymbol?> _firstUses = [];

    /// <summary>The sources that a declaration names as its own or as evidence, each once.</summary>
    public static IEnumerable<ReferenceValue> SourceLinks(DeclarationSymbol declaration) => Evidence.Prepend(CommonProperties.Sources)
        .SelectMany(declaration.References).Where(link => link.Target.Kind.IsA("source")).DistinctBy(link => link.Target);

    /// <summary>The first declaration that names a source, if none that does names an independent one too; else null.</summary>
    public DeclarationSymbol? FirstUnconfirmedUse(DeclarationSymbol source) => _firstUses.GetOrAdd(source, _ =>
    {
        DeclarationSymbol? first = null;
        var users = Evidence.Prepend(CommonProperties.Sources).SelectMany(property => compilation.Declarations.ReferrersBy(property, source)).Distinct();
        foreach (var user in users.OrderBy(user => user.Ordinal))
        {
            if (SourcesBehind(user).Any(other => independence.AreIndependent(other, source)))
                return null;
            first ??= user;
        }
        return first;
    });

    /// <summary>The sources of a declaration and of the evidence that it names.</summary>
    private static IEnumerable<DeclarationSymbol> SourcesBehind(DeclarationSymbol declaration) =>
        declaration.Targets(CommonProperties.Sources).Concat(Evidence.SelectMany(declaration.Targets).SelectMany(EvidenceLinks.SourcesOf));
}
