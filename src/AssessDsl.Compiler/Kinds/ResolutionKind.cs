namespace AssessDsl.Compiler.Kinds;

/// <summary>How a judgment turned out.</summary>
public static class ResolutionKind
{
    internal const string Occurred = "occurred";
    internal const string DidNotOccur = "did_not_occur";
    internal const string Partly = "partly";
    internal const string Void = "void";

    /// <summary>What is resolved.</summary>
    public static readonly Property Of = Property.Required("of", PropertyType.ReferenceTo("assessment", "hypothesis"), "What is resolved.");

    /// <summary>How it turned out.</summary>
    public static readonly Property Outcome = Property.Required("outcome",
        PropertyType.OneOf(Occurred, DidNotOccur, Partly, Void), "How it turned out.");

    /// <summary>When that was known.</summary>
    public static readonly Property Date = Property.Required("date", PropertyType.Date, "When that was known.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("resolution", "resolutions", "How a judgment turned out.", [Of, Outcome, Date]);
}
