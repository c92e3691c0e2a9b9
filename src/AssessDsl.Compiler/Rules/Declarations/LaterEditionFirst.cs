using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>A brief whose edition before is not older than itself.</summary>
internal sealed class LaterEditionFirst() : Rule("AS3403", "later-edition-first", Severity.Error, "ICD 203, standard 7",
    "'{previous}' of {then} is not older than '{name}' of {date}, as an edition before has to be.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var brief in context.All(BriefKind.Kind))
        {
            foreach (var link in brief.References(BriefKind.Previous).Where(link => !context.Compilation.Cycles.Join(BriefKind.Previous, brief, link.Target)))
            {
                if (brief.DateOf(BriefKind.Date) is not { } date || link.Target.DateOf(BriefKind.Date) is not { } then || then.IsBefore(date))
                    continue;
                context.Report(brief, link, ("previous", link.Target.Name), ("then", then), ("name", brief.Name), ("date", date));
                context.Relate(RuleContext.Locate(link.Target, link.Target.GetValues(BriefKind.Date)[0]), $"the date of '{link.Target.Name}'");
            }
        }
    }
}
