using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A resolution that is older than the judgment, or a second one of the same.</summary>
internal sealed class ResolvedEarly() : Rule("AS3206", "resolved-early", Severity.Warning, "ICD 203, standard 8", "{what}.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var resolution in context.All(ResolutionKind.Kind))
        {
            foreach (var link in resolution.References(ResolutionKind.Of))
            {
                CheckDate(context, resolution, link.Target);
                if (context.Evidence.Resolutions(link.Target) is not [var first, ..] || first == resolution)
                    continue;
                context.Report(resolution, link, ("what", $"'{link.Target.Name}' is resolved already, by '{first.Name}'"));
                context.Relate(first, "the first resolution");
            }
        }
    }

    private static void CheckDate(RuleContext context, DeclarationSymbol resolution, DeclarationSymbol judgment)
    {
        var brief = context.Evidence.PublishedIn(judgment);
        if (brief?.DateOf(BriefKind.Date) is not { } published
            || Moment.Find(resolution, ResolutionKind.Date) is not { } date || !date.Date.IsBefore(published))
            return;
        context.Report(resolution, date, ("what", $"'{judgment.Name}' is resolved {Moment.Of(date.Date)}, before '{brief.Name}' published it {Moment.Of(published)}"));
        context.Relate(RuleContext.Locate(brief, brief.GetValues(BriefKind.Date)[0]), "the brief's date");
    }
}
