using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Rules;

/// <summary>A brief whose edition before is not older than itself.</summary>
internal sealed class LaterEditionFirst() : Rule("AS3403", "later-edition-first", Severity.Error, "ICD 203, standard 7",
    "'{previous}' of {then} is not older than '{name}' of {date}, so it cannot be the edition before.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var brief in context.All(BriefKind.Kind))
        {
            foreach (var link in brief.References(BriefKind.Previous).Where(link => link.Target != brief))
            {
                if (brief.DateOf(BriefKind.Date) is not { } date || link.Target.DateOf(BriefKind.Date) is not { } then || !IsLate(then, date))
                    continue;
                context.Report(brief, link, ("previous", link.Target.Name), ("then", then), ("name", brief.Name), ("date", date));
                context.Relate(RuleContext.Locate(link.Target, link.Target.GetValues(BriefKind.Date)[0]), $"the date of '{link.Target.Name}'");
            }
        }
    }

    /// <summary>Of two dates of which one lies in the other, such as a month and its day, either may have come first.</summary>
    private static bool IsLate(PartialDate then, PartialDate date) => then.Start == date.Start ? then.End == date.End : !then.IsBefore(date) && then.Start > date.Start;
}
