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
            likelihood is null ? null : likelihood.Term?.Name.Replace('_', ' ') ?? $"{likelihood.Low:0.##}–{likelihood.High:0.##}%",
            confidence is null ? null : $"{confidence.Term.Name.Replace('_', ' ')} confidence",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>The property, and the weight where it is not the usual one.</summary>
    public static string Describe(EvidenceLink link) =>
        link.Weight is null or EvidenceWeight.Moderate ? link.Property.Name : $"{link.Property.Name} ({link.Weight.Value.Word()})";
}
