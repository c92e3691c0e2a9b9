using System.Collections.Immutable;

namespace AssessDsl.Compiler.Kinds;

/// <summary>The properties that every declaration has.</summary>
public static class CommonProperties
{
    /// <summary>Where it is known from.</summary>
    public static readonly Property Sources = Property.List("sources", PropertyType.ReferenceTo("source"),
        "The sources that it is known from.");

    /// <summary>Words to find it by.</summary>
    public static readonly Property Tags = Property.List("tags", PropertyType.Name,
        "Words to find it by.") with
    { IsSet = true };

    /// <summary>All of them, in the order in which they are listed.</summary>
    public static readonly ImmutableArray<Property> All = [Sources, Tags];

    /// <summary>What every declaration has without a property, in outputs; no field of a custom kind may take these names.</summary>
    public static readonly ImmutableArray<string> Reserved = ["id", "kind", "title", "documentation", "text", "location"];
}
