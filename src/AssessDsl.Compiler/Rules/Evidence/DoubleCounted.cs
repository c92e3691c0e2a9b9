using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Evidence that supports a judgment directly and again through another of its supports.</summary>
internal sealed class DoubleCounted() : Rule("AS3016", "double-counted", Severity.Info, "ICD 203, standard 6",
    "'{name}' counts twice for '{assessment}': by itself and through '{through}'.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            var repeated = context.Evidence.FindRepeatedSupports(assessment);
            foreach (var link in assessment.References(AssessmentKind.Because).DistinctBy(link => link.Target))
            {
                if (!repeated.TryGetValue(link.Target, out var through))
                    continue;
                context.Report(assessment, link, ("name", link.Target.Name), ("assessment", assessment.Name), ("through", through.Name));
                context.Relate(through, $"'{through.Name}' rests on it");
                // Not a safe fix: what rests on less may give other findings, such as AS3007.
                if (ValueRemoval.SpanOf(link.Syntax!) is { } span)
                    context.OfferFix("Remove the direct link", span, "");
            }
        }
    }
}
