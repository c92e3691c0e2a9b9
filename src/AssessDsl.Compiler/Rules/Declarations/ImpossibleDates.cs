using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Dates that cannot all be right.</summary>
internal sealed class ImpossibleDates() : Rule("AS3301", "impossible-dates", Severity.Error, "ICD 203, standard 8", "{what}.")
{
    private static readonly RuleThreshold Days =
        new("impossible-dates", "days", 0, 36_500, "How many days before an event a source may appear that alone reports it.") { IsWhole = true };

    private static readonly (Property Date, string What)[] Course =
        [(AgreementKind.Signed, "was signed"), (AgreementKind.Effective, "came into force"), (AgreementKind.Ended, "ended")];

    public override ImmutableArray<RuleThreshold> Thresholds => [Days];

    internal override void Check(RuleContext context)
    {
        foreach (var agreement in context.All(AgreementKind.Kind))
            CheckAgreement(context, agreement);
        foreach (var declared in context.All(EventKind.Kind))
        {
            CheckOrder(context, declared);
            CheckReport(context, declared);
        }
        foreach (var source in context.All(SourceKind.Kind))
            CheckAccess(context, source);
    }

    private static void CheckAgreement(RuleContext context, DeclarationSymbol agreement)
    {
        for (var later = 1; later < Course.Length; later++)
        {
            if (Moment.Find(agreement, Course[later].Date) is not { } end
                || Course[..later].FirstOrDefault(step => Moment.Find(agreement, step.Date) is { } date && end.Date.IsBefore(date.Date)) is not { What: { } before } earlier)
                continue;
            var start = Moment.Find(agreement, earlier.Date)!;
            context.Report(agreement, end, ("what", $"'{agreement.Name}' {Course[later].What} {Moment.Of(end.Date)}, before it {before} {Moment.Of(start.Date)}"));
            context.Relate(RuleContext.Locate(agreement, start), $"it {before}");
        }
    }

    private static void CheckOrder(RuleContext context, DeclarationSymbol declared)
    {
        foreach (var link in declared.References(EventKind.Follows).Where(link => !context.Compilation.Cycles.Join(EventKind.Follows, declared, link.Target)))
        {
            var (ends, begins) = (declared.PeriodOf(EventKind.Date).To, link.Target.PeriodOf(EventKind.Date).From);
            if (ends is not { } end || begins is not { } begin || !end.IsBefore(begin))
                continue;
            context.Report(declared, link, ("what", $"'{declared.Name}' of {end} cannot follow '{link.Target.Name}' of {begin}"));
            context.Relate(RuleContext.Locate(link.Target, link.Target.GetValues(EventKind.Date)[0]), $"the date of '{link.Target.Name}'");
        }
    }

    private static void CheckReport(RuleContext context, DeclarationSymbol declared)
    {
        ReferenceValue[] links = [.. declared.References(CommonProperties.Sources)];
        if (links.Length != 1 || !declared.IsClear(CommonProperties.Sources) || Moment.Find(links[0].Target, SourceKind.Published) is not { } published || declared.PeriodOf(EventKind.Date).From is not { } begin)
            return;
        var days = (begin.Start - published.Date.End).Days + 1;
        if (!published.Date.IsBefore(begin) || days <= context.ValueOf(Days))
            return;
        context.Report(declared, links[0], ("what", $"'{links[0].Target.Name}' appeared {Moment.Of(published.Date)}, before '{declared.Name}' of {begin}, which it alone reports (house policy)"));
        context.SetSeverity(Severity.Warning);
        context.Relate(RuleContext.Locate(links[0].Target, published), "its date");
    }

    private static void CheckAccess(RuleContext context, DeclarationSymbol source)
    {
        if (Moment.Find(source, SourceKind.Published) is not { } published || Moment.Find(source, SourceKind.Accessed) is not { } accessed || !accessed.Date.IsBefore(published.Date))
            return;
        context.Report(source, accessed, ("what", $"'{source.Name}' was read {Moment.Of(accessed.Date)}, before it appeared {Moment.Of(published.Date)}"));
        context.SetSeverity(Severity.Warning);
        context.Relate(RuleContext.Locate(source, published), "its date");
    }
}
