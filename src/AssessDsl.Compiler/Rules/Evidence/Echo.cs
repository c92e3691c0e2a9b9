using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Several sources that repeat one, and a source called confirmed that nothing confirms.</summary>
internal sealed class Echo() : Rule("AS3006", "echo", Severity.Warning, "ICD 203, standard 1; ICD 206", "{what}.")
{
    private const int Confirmed = 1;

    internal override void Check(RuleContext context)
    {
        foreach (var declaration in context.Symbols)
        {
            var links = SourceConfirmation.SourceLinks(declaration).ToArray();
            if (!links.All(link => context.Evidence.AreRootsKnown(link.Target)) || ReportsEcho(context, declaration, links))
                continue;
            foreach (var link in links.Where(link => link.Target.NumberOf(SourceKind.Credibility) == Confirmed))
            {
                if (context.Evidence.FirstUnconfirmedUse(link.Target) == declaration)
                    ReportUnconfirmed(context, declaration, link);
            }
        }
    }

    private static void ReportUnconfirmed(RuleContext context, DeclarationSymbol declaration, ReferenceValue link)
    {
        context.Report(declaration, link, ("what", $"'{link.Target.Name}' has credibility 1, confirmed by others, but no independent second source is named beside it"));
        context.Relate(RuleContext.Locate(link.Target, link.Target.GetValues(SourceKind.Credibility)[0]), "its credibility");
    }

    private static bool ReportsEcho(RuleContext context, DeclarationSymbol declaration, ReferenceValue[] links)
    {
        if (links.Length < 2 || !SourceConfirmation.AreLinksClear(declaration))
            return false;
        var root = context.Evidence.Roots(links[0].Target) is [var only] ? only : null;
        if (root is null || links.Skip(1).Any(link => context.Evidence.Roots(link.Target) is not [var other] || other != root))
            return false;
        context.Report(declaration, links[1], ("what", $"The {links.Length} sources of '{declaration.Name}' all go back to '{root.Name}' and count as one"));
        context.Relate(root, "what they all go back to");
        foreach (var copy in links.Select(link => link.Target).Where(source => source != root))
            context.Relate(RuleContext.Locate(copy, copy.References(SourceKind.Cites).First()), $"'{copy.Name}' goes back to it");
        return true;
    }
}
