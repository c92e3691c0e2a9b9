using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment whose time is up and that nothing resolves.</summary>
internal sealed class Overdue() : Rule("AS3202", "overdue", Severity.Warning, "ICD 203, standards 7 and 8",
    "'{name}' could be scored after {until} and nothing resolves it by {now}; add a resolution.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
        {
            if (Moment.Find(assessment, AssessmentKind.Until) is not { } until || context.Evidence.Resolutions(assessment).Any())
                continue;
            if (Latest(context, assessment) is { } now && until.Date.IsBefore(now))
                context.Report(assessment, until, ("name", assessment.Name), ("until", until.Date), ("now", now));
        }
    }

    /// <summary>The latest day that is known to have come: that of a brief that still shows it, or the one the project is judged by.</summary>
    private static PartialDate? Latest(RuleContext context, DeclarationSymbol assessment)
    {
        var (shown, asOf) = (context.Evidence.Briefs.LatestDateOf(assessment), context.Compilation.Options.AsOf);
        return shown is { } date && asOf is { } day && day.Start < date.Start ? shown : asOf ?? shown;
    }
}
