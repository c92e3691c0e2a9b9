using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Rules;

/// <summary>Evidence that is dated after the day that the judgment speaks from.</summary>
internal sealed class EvidenceFromTheFuture() : Rule("AS3012", "evidence-from-the-future", Severity.Warning, "ICD 203, standard 8",
    "'{name}' is dated {date}, after the day that '{assessment}' speaks from, {now}.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (context.Evidence.Now(assessment) is not { } now)
                continue;
            foreach (var link in assessment.References(AssessmentKind.Because).Concat(assessment.References(AssessmentKind.Despite)))
            {
                if (DateOf(link.Target) is { } date && date.IsAfter(now))
                    context.Report(assessment, link, ("name", link.Target.Name), ("date", date), ("assessment", assessment.Name), ("now", now));
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
