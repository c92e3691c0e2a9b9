using System.Collections.Immutable;

namespace AssessDsl.Compiler.Kinds;

/// <summary>The types of fields that are no kinds, by the names that they are written with.</summary>
public static class PlainTypes
{
    /// <summary>The names and types, in the order in which they are listed to people.</summary>
    public static ImmutableArray<(string Name, PropertyType Type)> All { get; } =
    [
        ("text", PropertyType.Text), ("string", PropertyType.String), ("number", PropertyType.Number), ("percent", PropertyType.Percent),
        ("date", PropertyType.Date), ("duration", PropertyType.Duration), ("boolean", PropertyType.Boolean), ("url", PropertyType.Url),
    ];

    /// <summary>The names alone.</summary>
    public static IEnumerable<string> Names => All.Select(plain => plain.Name);

    /// <summary>The type of a name, or null.</summary>
    public static PropertyType? Find(string name) => All.FirstOrDefault(plain => plain.Name == name).Type;

    /// <summary>The name of a type, or null.</summary>
    public static string? NameOf(PropertyType type) => All.FirstOrDefault(plain => plain.Type == type).Name;
}
