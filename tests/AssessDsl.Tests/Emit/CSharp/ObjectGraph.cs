using System.Collections;

namespace AssessDsl.Tests.Emit.CSharp;

/// <summary>Walks through an object of the emitted model.</summary>
internal static class ObjectGraph
{
    /// <summary>The references in a declaration, however deep.</summary>
    public static IEnumerable<object> ReferencesIn(object? value) => value switch
    {
        null or string => [],
        IEnumerable list => list.Cast<object?>().SelectMany(ReferencesIn),
        _ when IsReference(value.GetType()) => [value],
        _ when value.GetType().Namespace is "AssessData" => value.GetType().GetProperties()
            .Where(property => property.GetIndexParameters().Length == 0)
            .SelectMany(property => ReferencesIn(property.GetValue(value))),
        _ => [],
    };

    private static bool IsReference(Type? type) => type is not null && (type.Name is "Reference`1" || IsReference(type.BaseType));
}
