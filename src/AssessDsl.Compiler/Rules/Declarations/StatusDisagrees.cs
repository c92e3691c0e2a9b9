using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>An agreement whose status says something else than its dates.</summary>
internal sealed class StatusDisagrees() : Rule("AS3302", "status-disagrees", Severity.Warning, "ICD 203, standard 8", "'{name}' is {status}, but {but}.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var agreement in context.All(AgreementKind.Kind))
        {
            if (agreement.NameOf(AgreementKind.Status) is { } status && Objection(context, agreement, status) is { } but)
                context.Report(agreement, agreement.GetValues(AgreementKind.Status)[0], ("name", agreement.Name), ("status", status), ("but", but));
        }
    }

    private static string? Objection(RuleContext context, DeclarationSymbol agreement, string status)
    {
        if (status is "in_force" or "suspended" or "terminated" && agreement.Lacks(AgreementKind.Signed))
            return "it has no date of signature; add 'signed'";
        if (status is "negotiating" && agreement.DateOf(AgreementKind.Signed) is { } signed)
            return $"it was signed {Moment.Of(signed)}";
        return status is not "terminated" && agreement.DateOf(AgreementKind.Ended) is { } ended
            && context.Evidence.Now(agreement) is { } now && ended.IsBefore(now) ? $"it ended {Moment.Of(ended)}" : null;
    }
}
