using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AssessDsl.Project.Settings;

/// <summary>What a setting takes: how a value is read, and how the schema describes it.</summary>
internal abstract class SettingType<T>
{
    /// <summary>What is expected, for messages: "a string".</summary>
    public abstract string Description { get; }

    /// <summary>Reads a value; false when it has been reported and is to be ignored.</summary>
    public abstract bool TryRead(JsonSyntax syntax, SettingReader reader, [MaybeNullWhen(false)] out T value);

    /// <summary>Writes the members of this type's JSON Schema into an object that is already open.</summary>
    public abstract void WriteSchema(Utf8JsonWriter writer);

    /// <summary>Reports that something else stands where this type should.</summary>
    protected bool Mismatch(JsonSyntax syntax, SettingReader reader, out T? value)
    {
        value = default;
        var found = syntax.Kind switch
        {
            JsonTokenType.String => $"'{syntax.Text}'",
            JsonTokenType.Number => syntax.Text,
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Null => "null",
            JsonTokenType.StartArray => "a list",
            _ => "an object",
        };
        reader.Invalid(syntax.Span, $"Expected {Description}, not {found}.");
        return false;
    }
}
