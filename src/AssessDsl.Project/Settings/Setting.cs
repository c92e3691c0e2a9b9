using System.Text.Json;

namespace AssessDsl.Project.Settings;

/// <summary>One setting of an object in the project file: its name, what it takes, and where the value goes.</summary>
internal abstract class Setting<TOwner>(string name, string description)
{
    /// <summary>The name in the project file.</summary>
    public string Name => name;

    /// <summary>One sentence for the schema, and so for the editor's hover.</summary>
    public string Description => description;

    /// <summary>Whether an object says nothing without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The owner with this setting's value, or unchanged when the value was reported.</summary>
    public abstract TOwner Apply(TOwner owner, JsonSyntax value, SettingReader reader);

    /// <summary>Writes the members of this setting's JSON Schema into an object that is already open.</summary>
    public abstract void WriteSchema(Utf8JsonWriter writer);
}

/// <summary>A setting whose value is a <typeparamref name="TValue"/>.</summary>
internal sealed class Setting<TOwner, TValue>(string name, SettingType<TValue> type, string description, Func<TOwner, TValue, TOwner> set)
    : Setting<TOwner>(name, description)
{
    public override TOwner Apply(TOwner owner, JsonSyntax value, SettingReader reader) =>
        type.TryRead(value, reader, out var result) ? set(owner, result) : owner;

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("description", Description);
        type.WriteSchema(writer);
    }
}
