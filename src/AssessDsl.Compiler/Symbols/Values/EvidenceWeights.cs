using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>The words for weights of evidence.</summary>
public static class EvidenceWeights
{
    /// <summary>The word that a file has for a weight.</summary>
    public static string Word(this EvidenceWeight weight) => SyntaxFacts.Weights[^(int)weight];

    /// <summary>The weight that a word means, or null.</summary>
    internal static EvidenceWeight? Find(string word) =>
        SyntaxFacts.Weights.IndexOf(word) is >= 0 and var index ? (EvidenceWeight)(SyntaxFacts.Weights.Length - index) : null;
}
