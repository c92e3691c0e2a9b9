using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Evidence that is dated after the day that the judgment speaks from.</summary>
internal sealed class EvidenceFromTheFuture() : Rule("AS3012", "evidence-from-the-future", Severity.Warning, "ICD 203, standard 8",
    "'{name}' is dated {date}, after the day that '{judgment}' speaks from, {now}.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
            Check(context, assessment, assessment);
        foreach (var hypothesis in context.All(HypothesisKind.Kind))
            Check(context, hypothesis, hypothesis.Owner!);
    }

    private static void Check(RuleContext context, DeclarationSymbol judgment, DeclarationSymbol shown)
    {
        if (context.Evidence.Now(shown) is not { } now)
            return;
        foreach (var link in BuiltInKinds.Evidence.SelectMany(judgment.References))
        {
            if (DateOf(link.Target) is not (var bearer, var property) || bearer.PeriodOf(property).From is not { } date || !date.IsAfter(now))
                continue;
            context.Report(judgment, link, ("name", link.Target.Name), ("date", date), ("judgment", judgment.Name), ("now", now));
            context.Relate(RuleContext.Locate(bearer, bearer.GetValues(property)[0]), $"the date of '{link.Target.Name}'");
        }
    }

    /// <summary>What says since which day something can be known: when an event began, a source appeared, an agreement was signed.</summary>
    private static (DeclarationSymbol Bearer, Property Date)? DateOf(DeclarationSymbol evidence) =>
        evidence.Kind.IsA(EventKind.Kind) ? (evidence, EventKind.Date)
        : evidence.Kind.IsA(SourceKind.Kind) ? (evidence, SourceKind.Published)
        : evidence.Kind.IsA(AgreementKind.Kind) ? (evidence, AgreementKind.Signed)
        : evidence.Kind.IsA(ClauseKind.Kind) ? (evidence.Owner!, AgreementKind.Signed)
        : null;
}
