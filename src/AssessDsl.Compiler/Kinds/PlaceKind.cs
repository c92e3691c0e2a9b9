namespace AssessDsl.Compiler.Kinds;

/// <summary>Where things happen.</summary>
public static class PlaceKind
{
    /// <summary>What sort of place.</summary>
    public static readonly Property Type = Property.Required("type",
        PropertyType.OneOf("country", "region", "city", "settlement", "base", "port", "sea", "site"), "What sort of place it is.");

    /// <summary>Other names.</summary>
    public static readonly Property Aka = Property.List("aka", PropertyType.String,
        "Other names; prose shows the first where it mentions the place.");

    /// <summary>The place around it.</summary>
    public static readonly Property In = Property.Optional("in", PropertyType.ReferenceTo("place"),
        "The place that it lies in.") with
    { IsAcyclic = true };

    /// <summary>Latitude and longitude.</summary>
    public static readonly Property Coordinates = Property.Optional("coordinates", PropertyType.Coordinates,
        "Latitude and longitude in degrees, WGS 84: `coordinates: 48.46, 35.04`.");

    /// <summary>The kind.</summary>
    public static readonly Kind Kind = new("place", "places", "Where things happen.", [Type, Aka, In, Coordinates]);
}
