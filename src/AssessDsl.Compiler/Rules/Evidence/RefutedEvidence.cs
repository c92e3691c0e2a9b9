using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment that rests on one that did not come true.</summary>
internal sealed class RefutedEvidence() : Rule("AS3013", "refuted-evidence", Severity.Warning, "ICD 203, standards 6 and 7",
    "'{name}' did not occur, as '{resolution}' says; '{assessment}' cannot rest on it.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            foreach (var link in assessment.References(AssessmentKind.Because))
            {
                if (context.Evidence.Resolutions(link.Target).FirstOrDefault(IsRefutation) is not { } resolution)
                    continue;
                context.Report(assessment, link, ("name", link.Target.Name), ("resolution", resolution.Name), ("assessment", assessment.Name));
                context.Relate(resolution, $"'{link.Target.Name}' did not occur");
            }
        }
    }

    private static bool IsRefutation(DeclarationSymbol resolution) => resolution.NameOf(ResolutionKind.Outcome) == ResolutionKind.DidNotOccur;
}
