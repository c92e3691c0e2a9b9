using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Emit;

/// <summary>The names of the types of fields, as they are written in a kind.</summary>
internal static class FieldTypes
{
    public static string NameOf(PropertyType type) => type switch
    {
        OptionType options => string.Join(" | ", options.Options),
        ReferenceType reference => reference.Kinds[0],
        _ => PlainTypes.NameOf(type) ?? throw new InvalidOperationException($"No field is {type}."),
    };
}
