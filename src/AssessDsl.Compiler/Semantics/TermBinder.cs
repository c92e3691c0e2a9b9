using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out which terms of the scale in use likelihoods and confidences name.</summary>
internal sealed class TermBinder(BindingContext context)
{
    public Value? BindLikelihood(Property property, ValueSyntax syntax, LiteralBinder literals)
    {
        if (context.Compilation.GetScaleInUse(context.Symbol) is not { } scale)
            return null;
        if (syntax is LiteralSyntax literal)
        {
            if (literals.BindPercents(property, literal) is not { } percents)
                return null;
            var belongs = percents.Low == percents.High ? scale.TermFor(percents.Low) : null;
            return new LikelihoodValue(scale, belongs, percents.Low, percents.High, IsTerm: false, syntax);
        }
        if (FindName(property, syntax) is not { } reference)
            return null;
        if (scale.FindTerm(LastName(reference, scale)) is not { } term)
            return ReportNoTerm(reference, "likelihood", scale, [.. scale.Terms.Select(t => (t.Name, t.Words.AddRange(t.Also)))]);
        AddReference(reference, scale, term.Name);
        return new LikelihoodValue(scale, term, term.Low, term.High, IsTerm: true, syntax);
    }

    public Value? BindConfidence(Property property, ValueSyntax syntax)
    {
        if (FindName(property, syntax) is not { } reference || context.Compilation.GetScaleInUse(context.Symbol) is not { } scale)
            return null;
        if (scale.FindConfidence(LastName(reference, scale)) is not { } term)
            return ReportNoTerm(reference, "confidence", scale, [.. scale.Confidences.Select(t => (t.Name, t.Words))]);
        AddReference(reference, scale, term.Name);
        return new ConfidenceValue(scale, term, syntax);
    }

    private ReferenceSyntax? FindName(Property property, ValueSyntax syntax)
    {
        if (syntax is ReferenceSyntax { IsMissing: false } reference)
            return reference;
        context.ReportWrongType(property, syntax);
        return null;
    }

    /// <summary>The term's name; <c>icd203.likely</c> is as good as <c>likely</c> where icd203 is in use.</summary>
    private static string LastName(ReferenceSyntax reference, Scale scale)
    {
        var path = reference.Path;
        var dot = path.LastIndexOf('.');
        return dot > 0 && (scale.Id == path[..dot] || scale.Id.EndsWith("." + path[..dot], StringComparison.Ordinal)) ? path[(dot + 1)..] : path;
    }

    /// <summary>Before the name of the term may stand those of its scale and of the namespaces around that.</summary>
    private void AddReference(ReferenceSyntax reference, Scale scale, string term)
    {
        var references = new Stack<SymbolReference>();
        var named = context.Compilation.FindScaleSymbol(scale)?.FindMember(term);
        foreach (var name in reference.Names.Reverse())
        {
            if (named is null)
                return;
            references.Push(new(name.Span, named, IsInProse: false));
            named = named.Container;
        }
        context.References.AddRange(references);
    }

    private Value? ReportNoTerm(ReferenceSyntax reference, string what, Scale scale, ImmutableArray<(string Name, ImmutableArray<string> Words)> terms)
    {
        var symbol = context.Compilation.FindScaleSymbol(scale);
        if (symbol is { Members.Count: 0 } || symbol?.Members.Any(member => member.Name.Length == 0 && member.Kind.Id == what) == true || (symbol?.FindMember(LastName(reference, scale)) as DeclarationSymbol)?.Kind.Id == what)
            return null; // What is wrong with the scale or its term is reported there.
        var phrase = reference.Path.Replace('_', ' ');
        var meant = terms.FirstOrDefault(term => term.Words.Contains(phrase, StringComparer.OrdinalIgnoreCase)).Name;
        var names = terms.Select(term => term.Name).Distinct().ToArray();
        context.Report(SemanticDiagnostics.WrongScaleTerm, reference.NameSpan, ("name", reference.Path), ("what", what + " term"),
            ("scale", scale.Id), ("terms", names.Length == 0 ? "none" : string.Join(", ", names)), ("meaning", meant is null ? "" : $"; its word '{phrase}' means '{meant}'"));
        context.OfferChoices(meant is null ? NearestName.Find(reference.Path, names) : [meant], names, reference.NameSpan);
        return null;
    }
}
