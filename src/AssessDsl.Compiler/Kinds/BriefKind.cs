namespace AssessDsl.Compiler.Kinds;

/// <summary>A publication: takeaways, sections of prose, and the declarations that it shows.</summary>
public static class BriefKind
{
    /// <summary>The day it speaks from.</summary>
    public static readonly Property Date = Property.Required("date", PropertyType.Date, "The day that it speaks from.");

    /// <summary>Who publishes it.</summary>
    public static readonly Property Publisher = Property.Optional("publisher", PropertyType.ReferenceTo("actor"), "Who publishes it.");

    /// <summary>Who wrote it.</summary>
    public static readonly Property Author = Property.List("author", new ReferenceType(["actor"]) { Alternative = Scalar.String }, "Who wrote it.");

    /// <summary>What a reader has to know.</summary>
    public static readonly Property Takeaways = Property.List("takeaways",
        new ReferenceType(["event", "agreement", "clause", "assessment"]) { AllowsCustom = true }, "What a reader has to know, the most important first.");

    /// <summary>A marking at head and foot.</summary>
    public static readonly Property Classification = Property.Optional("classification", PropertyType.String, "A marking, printed at head and foot.");

    /// <summary>The scale of the assessments in it.</summary>
    public static readonly Property Scale = Property.Optional("scale", PropertyType.ReferenceTo("scale"),
        "The scale of the assessments that are declared in it; else the project's, else `icd203`.");

    /// <summary>The edition before.</summary>
    public static readonly Property Previous = Property.Optional("previous", PropertyType.ReferenceTo("brief"),
        "The edition before this one.") with
    { IsAcyclic = true };

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("brief", "briefs", "A publication: takeaways, sections of prose, and the declarations that it shows.",
        [Date, Publisher, Author, Takeaways, Classification, Scale, Previous]);
}
