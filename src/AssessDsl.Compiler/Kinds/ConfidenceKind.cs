namespace AssessDsl.Compiler.Kinds;

/// <summary>A confidence term of a scale. Terms stand from the lowest to the highest.</summary>
public static class ConfidenceKind
{
    /// <summary>The words that mean it.</summary>
    public static readonly Property Words = Property.List("words", PropertyType.String,
        "The words of prose that mean the term; its name with spaces when left out.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("confidence", "confidences", "A confidence term of a scale. Terms stand from the lowest to the highest.", [Words])
    { IsMember = true, IsTerm = true };
}
