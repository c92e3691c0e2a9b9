using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Makes a scale of its declaration.</summary>
internal static class ScaleBinder
{
    public static Scale Bind(DeclarationSymbol symbol)
    {
        var terms = symbol.Members.Where(m => m.Kind == LikelihoodKind.Kind).Select(BindTerm).OfType<LikelihoodTerm>().ToImmutableArray();
        var confidences = symbol.Members.Where(m => m.Kind == ConfidenceKind.Kind)
            .Select((m, i) => new ConfidenceTerm(m.Name, WordsOf(m, ConfidenceKind.Words), i)).ToImmutableArray();
        var style = symbol.NameOf(ScaleKind.Style) switch
        {
            "contiguous" => ScaleStyle.Contiguous,
            "gapped" => ScaleStyle.Gapped,
            "nested" => ScaleStyle.Nested,
            _ => Scale.StyleOf(terms),
        };
        var oneSentence = symbol.Get<BooleanValue>(ScaleKind.OneSentence).FirstOrDefault()?.IsTrue ?? true;
        return new(symbol.Id, symbol.DisplayName, oneSentence, style, terms, confidences);
    }

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
