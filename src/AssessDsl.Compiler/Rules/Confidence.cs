using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>What a confidence term says whatever the scale.</summary>
internal static class Confidence
{
    /// <summary>A term as it is said: "very high".</summary>
    public static string Words(ConfidenceTerm term) => term.Name.Replace('_', ' ');

    /// <summary>Whether no term of the scale says more; a scale with a single term has no top.</summary>
    public static bool IsTop(ConfidenceValue confidence) => confidence.Term.Rank > 0 && confidence.Term == confidence.Scale.TopConfidence;
}
