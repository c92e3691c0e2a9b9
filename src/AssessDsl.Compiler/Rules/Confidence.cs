using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>What a confidence term says whatever the scale.</summary>
internal static class Confidence
{
    /// <summary>Whether no term of the scale says more; a scale with a single term has no top.</summary>
    public static bool IsTop(ConfidenceValue confidence) => confidence.Term.Rank > 0 && confidence.Term == confidence.Scale.TopConfidence;
}
