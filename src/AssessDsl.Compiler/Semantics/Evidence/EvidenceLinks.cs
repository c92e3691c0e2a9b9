using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>The single steps from a judgment to what it rests on.</summary>
public static class EvidenceLinks
{
    /// <summary>The properties that name what a declaration rests on: evidence, sources, and what a source repeats.</summary>
    internal static readonly ImmutableArray<Property> Properties = [.. BuiltInKinds.Evidence, CommonProperties.Sources, SourceKind.Cites];

    /// <summary>What a declaration rests on; a clause that names no source has its agreement's.</summary>
    public static IEnumerable<EvidenceLink> Of(DeclarationSymbol symbol) => Properties.SelectMany(property => Of(symbol, property));

    /// <summary>What a property of a declaration names; a clause that names no source has its agreement's.</summary>
    internal static IEnumerable<EvidenceLink> Of(DeclarationSymbol symbol, Property property) =>
        (property == CommonProperties.Sources ? BearerOf(symbol) : symbol).References(property).Select(reference => new EvidenceLink(symbol, property, reference));

    /// <summary>The assessments that an assessment names as evidence.</summary>
    internal static IEnumerable<DeclarationSymbol> AssessmentsBehind(DeclarationSymbol assessment) =>
        assessment.Targets(AssessmentKind.Because).Where(evidence => evidence.Kind.IsA(AssessmentKind.Kind));

    /// <summary>The sources of a piece of evidence that is no assessment; a clause without any has its agreement's.</summary>
    internal static IEnumerable<DeclarationSymbol> SourcesOf(DeclarationSymbol evidence)
    {
        if (evidence.Kind.IsA(SourceKind.Kind))
            return [evidence];
        return BearerOf(evidence).Targets(CommonProperties.Sources);
    }

    /// <summary>Whether the sources of a piece of evidence and their grades all make sense.</summary>
    internal static bool AreSourcesClear(DeclarationSymbol evidence) =>
        (evidence.Kind.IsA(SourceKind.Kind) || BearerOf(evidence).IsClear(CommonProperties.Sources))
        && SourcesOf(evidence).All(source => source.IsClear(SourceKind.Reliability) && source.IsClear(SourceKind.Credibility));

    /// <summary>What names the sources of a piece of evidence: its agreement for a clause that names none.</summary>
    private static DeclarationSymbol BearerOf(DeclarationSymbol evidence) =>
        evidence.Kind == ClauseKind.Kind && evidence.Lacks(CommonProperties.Sources) ? evidence.Owner! : evidence;
}
