using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Rules;

/// <summary>Evidence that is dated after the day that the judgment speaks from.</summary>
internal sealed class EvidenceFromTheFuture() : Rule("AS3012", "evidence-from-the-future", Severity.Warning, "ICD 203, standard 8",
    "'{name}' is dated {date}, after the day that '{judgment}' speaks from, {now}.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
            Check(context, assessment, assessment, AssessmentKind.Because, AssessmentKind.Despite);
        foreach (var hypothesis in context.All(HypothesisKind.Kind))
            Check(context, hypothesis, hypothesis.Owner!, HypothesisKind.Consistent, HypothesisKind.Inconsistent, HypothesisKind.Neutral);
    }

    private static void Check(RuleContext context, DeclarationSymbol judgment, DeclarationSymbol shown, params ReadOnlySpan<Property> evidence)
    {
        if (context.Evidence.Now(shown) is not { } now)
            return;
        foreach (var property in evidence)
        {
            foreach (var link in judgment.References(property))
            {
                if (DateOf(link.Target) is { } date && date.IsAfter(now))
                    context.Report(judgment, link, ("name", link.Target.Name), ("date", date), ("judgment", judgment.Name), ("now", now));
            }
        }
    }

    /// <summary>The day since which something can be known: when an event began, a source appeared, an agreement was signed.</summary>
    private static PartialDate? DateOf(DeclarationSymbol evidence) =>
        evidence.Kind.IsA("event") ? evidence.PeriodOf(EventKind.Date).From
        : evidence.Kind.IsA("source") ? evidence.DateOf(SourceKind.Published)
        : evidence.Kind.IsA("agreement") ? evidence.DateOf(AgreementKind.Signed)
        : evidence.Kind.IsA("clause") ? evidence.Owner!.DateOf(AgreementKind.Signed)
        : null;
}
