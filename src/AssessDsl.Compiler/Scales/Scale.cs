using System.Collections.Immutable;

namespace AssessDsl.Compiler.Scales;

/// <summary>How the ranges of a scale's terms lie to each other.</summary>
public enum ScaleStyle
{
    /// <summary>Each begins where the one before ends.</summary>
    Contiguous,

    /// <summary>Some numbers have no term.</summary>
    Gapped,

    /// <summary>Some numbers have several terms, of which the narrowest counts.</summary>
    Nested,
}

/// <summary>A likelihood term of a scale.</summary>
/// <param name="Name">The term's name.</param>
/// <param name="Low">The low end, from 0 to 100.</param>
/// <param name="High">The high end, from 0 to 100.</param>
/// <param name="Words">The words of prose that mean the term.</param>
/// <param name="Also">A second row of words that should not be mixed with the first.</param>
public sealed record LikelihoodTerm(string Name, decimal Low, decimal High, ImmutableArray<string> Words, ImmutableArray<string> Also);

/// <summary>A confidence term of a scale.</summary>
/// <param name="Name">The term's name.</param>
/// <param name="Words">The words of prose that mean the term.</param>
/// <param name="Rank">Its place from the lowest, which is 0.</param>
public sealed record ConfidenceTerm(string Name, ImmutableArray<string> Words, int Rank);

/// <summary>The words for likelihood and confidence, and what they mean.</summary>
/// <param name="Id">The scale's full id.</param>
/// <param name="Title">Its title.</param>
/// <param name="OneSentence">Whether likelihood and confidence may stand in one sentence.</param>
/// <param name="Style">How the ranges lie to each other.</param>
/// <param name="Terms">The likelihood terms, in the order of the declaration.</param>
/// <param name="Confidences">The confidence terms, from the lowest to the highest.</param>
public sealed record Scale(string Id, string Title, bool OneSentence, ScaleStyle Style, ImmutableArray<LikelihoodTerm> Terms, ImmutableArray<ConfidenceTerm> Confidences)
{
    /// <summary>The highest confidence term, or null for a scale without any.</summary>
    public ConfidenceTerm? TopConfidence => Confidences.LastOrDefault();

    /// <summary>A likelihood term by its name, or null.</summary>
    public LikelihoodTerm? FindTerm(string name) => Terms.FirstOrDefault(t => t.Name == name);

    /// <summary>A confidence term by its name, or null.</summary>
    public ConfidenceTerm? FindConfidence(string name) => Confidences.FirstOrDefault(t => t.Name == name);

    /// <summary>
    /// The term that a percentage belongs to; null in a gap. The narrowest one that holds it, and of two that share it
    /// as an end point, the one nearer to even.
    /// </summary>
    public LikelihoodTerm? TermFor(decimal percent) =>
        Terms.Where(t => t.Low <= percent && percent <= t.High)
            .OrderBy(t => Style == ScaleStyle.Nested ? t.High - t.Low : 0)
            .ThenBy(t => Math.Abs((t.Low + t.High) / 2 - 50))
            .FirstOrDefault();

    /// <summary>Works out the style from the ranges.</summary>
    public static ScaleStyle StyleOf(IEnumerable<LikelihoodTerm> terms)
    {
        var style = ScaleStyle.Contiguous;
        decimal? end = null;
        foreach (var term in terms.OrderBy(t => t.Low).ThenBy(t => t.High))
        {
            if (term.Low < end)
                return ScaleStyle.Nested;
            if (term.Low > end)
                style = ScaleStyle.Gapped;
            end = term.High;
        }
        return style;
    }
}
