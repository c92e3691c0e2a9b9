using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Evidence that is disputed or denied, taken without a word.</summary>
internal sealed class DisputedEvidence() : Rule("AS3008", "disputed-evidence", Severity.Warning, "ICD 203, standard 1",
    "'{name}' is {status}; say in a note why it counts all the same.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            foreach (var link in assessment.References(AssessmentKind.Because).Where(link => string.IsNullOrWhiteSpace(link.Note) && link.Syntax is not { ContainsErrors: true }))
            {
                if (!link.Target.Kind.IsA(EventKind.Kind) || link.Target.NameOf(EventKind.Status) is not ("disputed" or "denied"))
                    continue;
                var status = link.Target.NameOf(EventKind.Status);
                context.Report(assessment, link, ("name", link.Target.Name), ("status", status));
                context.Relate(RuleContext.Locate(link.Target, link.Target.GetValues(EventKind.Status)[0]), $"{status} here");
            }
        }
    }
}
