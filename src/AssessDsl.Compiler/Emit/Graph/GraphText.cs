using System.Globalization;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>The words that drawings of an evidence map have.</summary>
internal static class GraphText
{
    /// <summary>The kind, and for a judgment how likely and how sure.</summary>
    public static string Describe(DeclarationSymbol node)
    {
        var likelihood = node.Likelihood();
        var confidence = node.ConfidenceOf(AssessmentKind.Confidence);
        string?[] parts =
        [
            node.Kind.Name,
            likelihood is null ? null : Describe(likelihood),
            confidence is null ? null : $"{confidence.Term.Name.Replace('_', ' ')} confidence",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>The word with what it means, since no table of the scale stands beside a drawing.</summary>
    private static string Describe(LikelihoodValue likelihood)
    {
        var range = likelihood.Low == likelihood.High
            ? string.Create(CultureInfo.InvariantCulture, $"{likelihood.Low:0.##}%")
            : string.Create(CultureInfo.InvariantCulture, $"{likelihood.Low:0.##}–{likelihood.High:0.##}%");
        return likelihood.Term is { } term
            ? $"{term.Name.Replace('_', ' ')} ({range}, {likelihood.Scale.Title})"
            : $"{range} ({likelihood.Scale.Title})";
    }

    /// <summary>The property, and the weight where it is not the usual one.</summary>
    public static string Describe(EvidenceLink link) =>
        link.Weight is null or EvidenceWeight.Moderate ? link.Property.Name : $"{link.Property.Name} ({link.Weight.Value.Word()})";
}
