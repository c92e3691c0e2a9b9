using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AssessDsl.Project.Settings;

/// <summary>A list of values of one type.</summary>
internal sealed class ListType<T>(SettingType<T> item) : SettingType<ImmutableArray<T>>
{
    public override string Description => "a list";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out ImmutableArray<T> value)
    {
        value = [];
        if (syntax.Kind != JsonTokenType.StartArray)
            return Mismatch(syntax, reader, out value);
        var items = ImmutableArray.CreateBuilder<T>(syntax.Items.Length);
        foreach (var element in syntax.Items)
            if (item.TryRead(element, reader, out var result))
                items.Add(result);
        value = items.DrainToImmutable();
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "array");
        writer.WriteStartObject("items");
        item.WriteSchema(writer);
        writer.WriteEndObject();
    }
}

/// <summary>An object of known settings.</summary>
internal sealed class ObjectType<T>(T seed, ImmutableArray<Setting<T>> settings) : SettingType<T>
{
    public override string Description => "an object";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, [MaybeNullWhen(false)] out T value)
    {
        value = Apply(seed, syntax, reader);
        return syntax.Kind == JsonTokenType.StartObject;
    }

    /// <summary>Reads an object's settings over those that an owner already has, in the order in which they are declared.</summary>
    public T Apply(T owner, JsonSyntax syntax, SettingReader reader)
    {
        if (syntax.Kind != JsonTokenType.StartObject)
            Mismatch(syntax, reader, out _);
        foreach (var repeated in syntax.Members.GroupBy(member => member.Name, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
            reader.Invalid(repeated.NameSpan, $"'{repeated.Name}' is set twice.");
        foreach (var setting in settings)
            if (syntax.Members.FirstOrDefault(member => member.Name == setting.Name) is { } member)
                owner = setting.Apply(owner, member.Value, reader);
            else if (setting.IsRequired && syntax.Kind == JsonTokenType.StartObject)
                reader.Invalid(syntax.Span, $"'{setting.Name}' is missing.");
        foreach (var unknown in syntax.Members.Where(member => settings.All(setting => setting.Name != member.Name)))
            reader.Unknown(unknown.NameSpan, "setting", unknown.Name, settings.Select(setting => setting.Name));
        return owner;
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        foreach (var setting in settings)
        {
            writer.WriteStartObject(setting.Name);
            setting.WriteSchema(writer);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
        WriteRequired(writer, [.. settings.Where(setting => setting.IsRequired).Select(setting => setting.Name)]);
    }

    private static void WriteRequired(Utf8JsonWriter writer, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
            return;
        writer.WriteStartArray("required");
        foreach (var name in names)
            writer.WriteStringValue(name);
        writer.WriteEndArray();
    }
}

/// <summary>An object whose names are looked up rather than fixed.</summary>
/// <param name="what">What is named, for messages.</param>
/// <param name="names">All names.</param>
/// <param name="keyOf">What a name is kept under, the same for names of one thing; null for an unknown name.</param>
/// <param name="typeOf">What the thing with a key is set to.</param>
internal sealed class MapType<T>(string what, Func<IEnumerable<string>> names, Func<string, string?> keyOf, Func<string, SettingType<T>> typeOf)
    : SettingType<ImmutableDictionary<string, T>>
{
    public override string Description => "an object";

    /// <summary>Why a name that exists cannot be set; null where no such thing does.</summary>
    public Func<string, string?> WhyNot { get; init; } = _ => null;

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, out ImmutableDictionary<string, T> value)
    {
        value = ImmutableDictionary<string, T>.Empty;
        if (syntax.Kind != JsonTokenType.StartObject)
            return Mismatch(syntax, reader, out value!);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, span, element) in syntax.Members)
        {
            if (keyOf(name) is not { } key)
                reader.Unknown(span, what, name, names(), WhyNot(name));
            else if (!keys.Add(key))
                reader.Invalid(span, $"'{name}' is set twice.");
            else if (typeOf(key).TryRead(element, reader, out var result))
                value = value.SetItem(key, result);
        }
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type", "object");
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteStartObject("properties");
        foreach (var name in names())
        {
            writer.WriteStartObject(name);
            typeOf(keyOf(name)!).WriteSchema(writer);
            writer.WriteEndObject();
        }
        writer.WriteEndObject();
    }
}

/// <summary>A short form, or an object that says more.</summary>
internal sealed class ShortOrLongType<TShort, TLong>(SettingType<TShort> shortForm, SettingType<TLong> longForm, Func<TShort, TLong> expand)
    : SettingType<TLong>
{
    public override string Description => $"{shortForm.Description}, or {longForm.Description}";

    public override bool TryRead(JsonSyntax syntax, SettingReader reader, [MaybeNullWhen(false)] out TLong value)
    {
        if (syntax.Kind == JsonTokenType.StartObject)
            return longForm.TryRead(syntax, reader, out value);
        value = default;
        if (!shortForm.TryRead(syntax, reader, out var brief))
            return false;
        value = expand(brief);
        return true;
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("anyOf");
        writer.WriteStartObject();
        shortForm.WriteSchema(writer);
        writer.WriteEndObject();
        writer.WriteStartObject();
        longForm.WriteSchema(writer);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
