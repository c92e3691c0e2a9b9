using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A takeaway that the body of its brief does not come back to.</summary>
internal sealed class TakeawayNotShown() : Rule("AS3401", "takeaway-not-shown", Severity.Warning, "ICD 203, standard 6",
    "'{brief}' names '{name}' as a takeaway and says no more of it; include or mention it in the text.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var brief in context.All(BriefKind.Kind))
        {
            foreach (var takeaway in brief.References(BriefKind.Takeaways).Where(takeaway => IsMissing(context.Evidence.Briefs, brief, takeaway.Target)))
                context.Report(brief, takeaway, ("brief", brief.Name), ("name", takeaway.Target.Name));
        }
    }

    /// <summary>Whether the text surely leaves it out: no name in it remains to be cleared up.</summary>
    private static bool IsMissing(BriefContents briefs, DeclarationSymbol brief, DeclarationSymbol takeaway) =>
        !briefs.HasInContent(brief, takeaway) && briefs.IsContentClear(brief);
}
