using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A judgment that rests on, or a brief that puts forward, one that another has replaced by then.</summary>
internal sealed class SupersededEvidence() : Rule("AS3009", "superseded-evidence", Severity.Warning, "ICD 203, standards 6 and 7",
    "'{name}' was replaced by '{successor}'; name {instead} instead.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var assessment in context.All(AssessmentKind.Kind))
            Check(context, assessment, AssessmentKind.Because);
        foreach (var brief in context.All(BriefKind.Kind))
            Check(context, brief, BriefKind.Takeaways);
    }

    private static void Check(RuleContext context, DeclarationSymbol declaration, Property property)
    {
        foreach (var link in declaration.References(property))
        {
            if (context.Evidence.Successors(link.Target).FirstOrDefault(successor => IsOut(context, declaration, successor)) is not { } newer)
                continue;
            context.Report(declaration, link, ("name", link.Target.Name), ("successor", newer.Name),
                ("instead", newer == declaration ? "its evidence" : "that"));
            context.Relate(newer, $"'{newer.Name}' supersedes '{link.Target.Name}'");
        }
    }

    /// <summary>Whether a successor is known on the day that the declaration speaks from; one that no brief shows always is.</summary>
    private static bool IsOut(RuleContext context, DeclarationSymbol declaration, DeclarationSymbol successor)
    {
        var now = declaration.Kind == BriefKind.Kind ? declaration.DateOf(BriefKind.Date) : context.Evidence.Now(declaration);
        return context.Evidence.Briefs.FirstDateOf(successor) is not { } published || (now is { } today && !published.IsAfter(today));
    }
}
