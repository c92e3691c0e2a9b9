using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>The single steps from a judgment to what it rests on.</summary>
internal static class EvidenceLinks
{
    /// <summary>The assessments that an assessment names as evidence.</summary>
    public static IEnumerable<DeclarationSymbol> AssessmentsBehind(DeclarationSymbol assessment) =>
        assessment.Targets(AssessmentKind.Because).Where(evidence => evidence.Kind.IsA("assessment"));

    /// <summary>The sources of a piece of evidence that is no assessment; a clause without any has its agreement's.</summary>
    public static IEnumerable<DeclarationSymbol> SourcesOf(DeclarationSymbol evidence)
    {
        if (evidence.Kind.IsA("source"))
            return [evidence];
        var hasNone = evidence.GetValues(CommonProperties.Sources).IsEmpty;
        return (hasNone && evidence.Kind == ClauseKind.Kind ? evidence.Owner! : evidence).Targets(CommonProperties.Sources);
    }
}
