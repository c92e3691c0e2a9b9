namespace AssessDsl.Compiler.Kinds;

/// <summary>Something that happened, or is said to have happened.</summary>
public static class EventKind
{
    /// <summary>When it happened.</summary>
    public static readonly Property Date = Property.Required("date", PropertyType.DateOrRange, "When it happened.");

    /// <summary>Where it happened.</summary>
    public static readonly Property Place = Property.Optional("place", PropertyType.ReferenceTo("place"), "Where it happened.");

    /// <summary>Who did it.</summary>
    public static readonly Property Actors = Property.List("actors", PropertyType.ReferenceTo("actor"), "Who did it.");

    /// <summary>Who or what it was done to.</summary>
    public static readonly Property Targets = Property.List("targets", PropertyType.ReferenceTo("actor", "place"), "Who or what it was done to.");

    /// <summary>What it concerns.</summary>
    public static readonly Property About = Property.List("about", new ReferenceType([]) { AllowsAny = true }, "What it concerns.");

    /// <summary>How sure it is that it happened.</summary>
    public static readonly Property Status = Property.Optional("status",
        PropertyType.OneOf("confirmed", "reported", "claimed", "disputed", "denied"), "How sure it is that it happened.") with
    { Default = "reported" };

    /// <summary>What it comes after.</summary>
    public static readonly Property Follows = Property.List("follows", PropertyType.ReferenceTo("event"),
        "The events that it comes after in time.") with
    { IsAcyclic = true };

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("event", "events", "Something that happened, or is said to have happened.",
        [Date, Place, Actors, Targets, About, Status, Follows]);
}
