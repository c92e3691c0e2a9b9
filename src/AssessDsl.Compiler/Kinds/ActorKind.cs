namespace AssessDsl.Compiler.Kinds;

/// <summary>Who acts: a state, an organization, a person.</summary>
public static class ActorKind
{
    /// <summary>What sort of actor.</summary>
    public static readonly Property Type = Property.Required("type",
        PropertyType.OneOf("state", "organization", "person", "unit", "group", "company"), "What sort of actor it is.");

    /// <summary>Other names.</summary>
    public static readonly Property Aka = Property.List("aka", PropertyType.String,
        "Other names; prose shows the first where it mentions the actor.");

    /// <summary>What it belongs to.</summary>
    public static readonly Property Of = Property.Optional("of", PropertyType.ReferenceTo("actor"),
        "The actor that it belongs to.") with
    { IsAcyclic = true };

    /// <summary>An office or function.</summary>
    public static readonly Property Role = Property.Optional("role", PropertyType.String, "Its office or function.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("actor", "actors", "Who acts: a state, an organization, a person.", [Type, Aka, Of, Role]);
}
