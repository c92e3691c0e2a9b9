namespace AssessDsl.Compiler.Kinds;

/// <summary>A likelihood term of a scale.</summary>
public static class LikelihoodKind
{
    /// <summary>Its range.</summary>
    public static readonly Property Range = Property.Required("range", PropertyType.PercentRange, "What the term means, both ends included.");

    /// <summary>The words that mean it.</summary>
    public static readonly Property Words = Property.List("words", PropertyType.String,
        "The words of prose that mean the term; its name with spaces when left out.");

    /// <summary>A second row of words.</summary>
    public static readonly Property Also = Property.List("also", PropertyType.String,
        "A second row of words that should not be mixed with the first.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("likelihood", "terms", "A likelihood term of a scale.", [Range, Words, Also]) { IsMember = true, IsTerm = true };
}
