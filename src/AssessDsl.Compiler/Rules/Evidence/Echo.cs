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
        var unconfirmed = new Dictionary<DeclarationSymbol, (DeclarationSymbol Declaration, ReferenceValue Link)>();
        var confirmed = new HashSet<DeclarationSymbol>();
        foreach (var declaration in context.Compilation.Symbols)
        {
            var links = SourceLinks(declaration).DistinctBy(link => link.Target).ToArray();
            if (links.Length > 1)
                CheckRoots(context, declaration, links);
            foreach (var link in links.Where(link => link.Target.NumberOf(SourceKind.Credibility) == Confirmed))
            {
                if (SourcesBehind(declaration).Any(other => context.Evidence.AreIndependent(other, link.Target)))
                    confirmed.Add(link.Target);
                else
                    unconfirmed.TryAdd(link.Target, (declaration, link));
            }
        }
        foreach (var (source, (declaration, link)) in unconfirmed.Where(entry => !confirmed.Contains(entry.Key)))
        {
            context.Report(declaration, link, ("what", $"'{source.Name}' has credibility 1, confirmed by others, but no independent second source is named beside it"));
            context.Relate(RuleContext.Locate(source, source.GetValues(SourceKind.Credibility)[0]), "its credibility");
        }
    }

    private static void CheckRoots(RuleContext context, DeclarationSymbol declaration, ReferenceValue[] links)
    {
        var root = context.Evidence.Roots(links[0].Target) is [var only] ? only : null;
        if (root is null || links.Skip(1).Any(link => context.Evidence.Roots(link.Target) is not [var other] || other != root))
            return;
        context.Report(declaration, links[1], ("what", $"The {links.Length} sources of '{declaration.Name}' all go back to '{root.Name}' and count as one"));
        context.Relate(root, "what they all go back to");
    }

    /// <summary>The sources that a declaration names as its own or as evidence.</summary>
    private static IEnumerable<ReferenceValue> SourceLinks(DeclarationSymbol declaration)
    {
        var evidence = declaration.Kind.IsA("assessment") ? declaration.References(AssessmentKind.Because) : [];
        return declaration.References(CommonProperties.Sources).Concat(evidence.Where(link => link.Target.Kind.IsA("source")));
    }

    /// <summary>The sources of a declaration and of the evidence that it names.</summary>
    private static IEnumerable<DeclarationSymbol> SourcesBehind(DeclarationSymbol declaration)
    {
        var evidence = declaration.Kind.IsA("assessment") ? declaration.Targets(AssessmentKind.Because) : [];
        return declaration.Targets(CommonProperties.Sources).Concat(evidence.SelectMany(EvidenceLinks.SourcesOf));
    }
}
