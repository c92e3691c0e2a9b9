namespace AssessDsl.Compiler.Kinds;

/// <summary>The words for likelihood and confidence, and what they mean.</summary>
public static class ScaleKind
{
    /// <summary>How its ranges lie to each other.</summary>
    public static readonly Property Style = Property.Optional("style", PropertyType.OneOf("contiguous", "gapped", "nested"),
        "How its ranges lie to each other; worked out from them when left out.") with
    { IsDerived = true };

    /// <summary>Whether likelihood and confidence may share a sentence.</summary>
    public static readonly Property OneSentence = Property.Optional("one_sentence", PropertyType.Boolean,
        "Whether a likelihood and a confidence may stand in one sentence.") with
    { Default = "true" };

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("scale", "scales", "The words for likelihood and confidence, and what they mean.", [Style, OneSentence])
    { Members = ["likelihood", "confidence"] };
}
