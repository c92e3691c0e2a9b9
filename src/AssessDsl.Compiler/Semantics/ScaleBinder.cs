using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Makes a scale of its declaration.</summary>
internal static class ScaleBinder
{
    private static readonly (string Name, ScaleStyle Style)[] Styles =
        [("contiguous", ScaleStyle.Contiguous), ("gapped", ScaleStyle.Gapped), ("nested", ScaleStyle.Nested)];

    public static Scale Bind(DeclarationSymbol symbol)
    {
        var terms = BindTerms(symbol);
        var confidences = symbol.Members.Where(m => m.Kind == ConfidenceKind.Kind)
            .Select((m, i) => new ConfidenceTerm(m.Name, WordsOf(m, ConfidenceKind.Words), i)).ToImmutableArray();
        var name = symbol.NameOf(ScaleKind.Style);
        var style = name is null ? Scale.StyleOf(terms) : Styles.First(s => s.Name == name).Style;
        var oneSentence = symbol.Get<BooleanValue>(ScaleKind.OneSentence).FirstOrDefault()?.IsTrue ?? true;
        return new(symbol.Id, symbol.DisplayName, oneSentence, style, terms, confidences);
    }

    /// <summary>Reports a scale without terms, unless what is wrong in its body may be meant for one.</summary>
    public static void CheckTerms(BindingContext context)
    {
        var syntax = context.Symbol.Syntax;
        if (context.Symbol.Members.Count > 0 || syntax.IsIncomplete || syntax.ContainsErrors || syntax.Properties.Any(property => ScaleKind.Kind.FindProperty(property.Name.Text) is null))
            return;
        context.Report(SemanticDiagnostics.MissingProperty, syntax.Identifier.Span,
            ("kind", "A scale"), ("property", "likelihood"), ("type", "terms such as 'likelihood likely { range: 60%..80% }' or 'confidence low'"));
    }

    /// <summary>The name of the style that the ranges have, whatever the scale says of itself.</summary>
    public static string StyleOf(DeclarationSymbol symbol)
    {
        var style = Scale.StyleOf(BindTerms(symbol));
        return Styles.First(s => s.Style == style).Name;
    }

    private static ImmutableArray<LikelihoodTerm> BindTerms(DeclarationSymbol symbol) =>
        [.. symbol.Members.Where(m => m.Kind == LikelihoodKind.Kind).Select(BindTerm).OfType<LikelihoodTerm>()];

    private static LikelihoodTerm? BindTerm(DeclarationSymbol member) =>
        member.Get<PercentValue>(LikelihoodKind.Range).FirstOrDefault() is { } range
            ? new(member.Name, range.Low, range.High, WordsOf(member, LikelihoodKind.Words), [.. member.Strings(LikelihoodKind.Also)])
            : null;

    private static ImmutableArray<string> WordsOf(DeclarationSymbol member, Property property)
    {
        var words = member.Strings(property).ToImmutableArray();
        return words.IsEmpty ? [member.Name.Replace('_', ' ')] : words;
    }
}
