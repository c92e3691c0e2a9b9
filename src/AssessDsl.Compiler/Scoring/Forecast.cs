using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Scoring;

/// <summary>A judgment that was made before its outcome was known, with that outcome.</summary>
/// <param name="Judgment">The assessment or hypothesis.</param>
/// <param name="Likelihood">How likely it was said to be.</param>
/// <param name="HasOccurred">Whether it came true.</param>
public sealed record Forecast(DeclarationSymbol Judgment, LikelihoodValue Likelihood, bool HasOccurred)
{
    /// <summary>The probability that was said, from 0 to 1: the middle of a term's range, or of a range of percentages.</summary>
    public decimal Probability => (Likelihood.Low + Likelihood.High) / 200;

    /// <summary>The Brier score: the square of the distance from what happened, 0 at best, 1 at worst, 0.25 for an even chance.</summary>
    public decimal Brier => Square(Probability);

    /// <summary>The score of the end of the range that is nearer to what happened.</summary>
    public decimal BestBrier => Square((HasOccurred ? Likelihood.High : Likelihood.Low) / 100);

    /// <summary>The score of the end of the range that is further from what happened.</summary>
    public decimal WorstBrier => Square((HasOccurred ? Likelihood.Low : Likelihood.High) / 100);

    private decimal Square(decimal probability)
    {
        var distance = probability - (HasOccurred ? 1 : 0);
        return distance * distance;
    }
}
