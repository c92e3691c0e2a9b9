namespace AssessDsl.Compiler.Kinds;

/// <summary>Where something is known from.</summary>
public static class SourceKind
{
    /// <summary>What sort of source.</summary>
    public static readonly Property Type = Property.Required("type",
        PropertyType.OneOf("official", "media", "social", "imagery", "document", "interview", "dataset", "analysis"), "What sort of source it is.");

    /// <summary>Who publishes it.</summary>
    public static readonly Property Publisher = Property.Optional("publisher", PropertyType.ReferenceTo("actor"), "Who publishes it.");

    /// <summary>Who wrote it.</summary>
    public static readonly Property Author = Property.List("author", PropertyType.String, "Who wrote it.");

    /// <summary>Its address.</summary>
    public static readonly Property Url = Property.Optional("url", PropertyType.Url, "Where it can be read.");

    /// <summary>When it appeared.</summary>
    public static readonly Property Published = Property.Optional("published", PropertyType.Date, "When it appeared.");

    /// <summary>When it was read.</summary>
    public static readonly Property Accessed = Property.Optional("accessed", PropertyType.Date, "When it was read.");

    /// <summary>The source's reliability in the Admiralty code.</summary>
    public static readonly Property Reliability = Property.Optional("reliability", PropertyType.OneOf("A", "B", "C", "D", "E", "F"),
        "How reliable the source is (Admiralty code): A completely, B usually, C fairly, D not usually, E not; F cannot be judged.");

    /// <summary>The information's credibility in the Admiralty code.</summary>
    public static readonly Property Credibility = Property.Optional("credibility", PropertyType.Credibility,
        "How credible the information is (Admiralty code): 1 confirmed, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable; 6 cannot be judged.");

    /// <summary>What it repeats.</summary>
    public static readonly Property Cites = Property.List("cites", PropertyType.ReferenceTo("source"),
        "The sources that it repeats. Two sources that repeat a third are not independent.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("source", "sources", "Where something is known from.",
        [Type, Publisher, Author, Url, Published, Accessed, Reliability, Credibility, Cites]);
}
