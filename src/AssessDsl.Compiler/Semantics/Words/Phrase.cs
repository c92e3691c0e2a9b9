using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What a phrase does in a judgment; none for one that only looks as if it did something.</summary>
[Flags]
internal enum PhraseKinds
{
    None = 0,

    /// <summary>A word of the scale in use.</summary>
    Estimate = 1,

    /// <summary>A word of a built-in scale that the scale in use does not have.</summary>
    Foreign = 2,

    /// <summary>It makes a statement weaker.</summary>
    Hedge = 4,

    /// <summary>It gives no likelihood.</summary>
    Vague = 8,

    /// <summary>It says how sure the analyst is.</summary>
    Confidence = 16,

    /// <summary>It announces a judgment.</summary>
    Judgment = 32,
}

/// <summary>What a phrase means where a scale is in use.</summary>
/// <param name="Kinds">What it does.</param>
/// <param name="Term">The term that an estimate belongs to.</param>
/// <param name="IsInSecondRow">Whether it belongs to the second row of the term's words.</param>
/// <param name="Form">Its place in its row.</param>
/// <param name="Foreign">The other scale that has it.</param>
internal sealed record PhraseMeaning(
    PhraseKinds Kinds, LikelihoodTerm? Term = null, bool IsInSecondRow = false, int Form = 0, Scale? Foreign = null);

/// <summary>A phrase in a text.</summary>
/// <param name="Words">The words as written, with one space between them.</param>
/// <param name="Span">Where they stand in the text.</param>
/// <param name="Meaning">What they mean.</param>
/// <param name="FollowsDirectly">Whether no other word stands between it and the phrase before it.</param>
internal sealed record Phrase(string Words, TextSpan Span, PhraseMeaning Meaning, bool FollowsDirectly)
{
    public bool Is(PhraseKinds kinds) => (Meaning.Kinds & kinds) != 0;
}
