using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A takeaway of the highest confidence that considers nothing else.</summary>
internal sealed class NoAlternative() : Rule("AS3208", "no-alternative", Severity.Info, "ICD 203, standard 4",
    "'{name}' is a takeaway with {confidence} confidence and considers nothing else; say with 'alternative' what else may be true.")
{
    internal override void Check(RuleContext context)
    {
        var takeaways = context.All(BriefKind.Kind).SelectMany(brief => brief.Targets(BriefKind.Takeaways));
        foreach (var takeaway in takeaways.Where(takeaway => takeaway.Kind.IsA("assessment")).Distinct().OrderBy(takeaway => takeaway.Ordinal))
        {
            if (takeaway.ConfidenceOf(AssessmentKind.Confidence) is { } confidence && Confidence.IsTop(confidence) && !takeaway.IsGiven(AssessmentKind.Alternative))
                context.Report(takeaway, ("name", takeaway.Name), ("confidence", confidence.Term.Name.Replace('_', ' ')));
        }
    }
}
