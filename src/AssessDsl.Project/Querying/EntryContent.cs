using System.Text.Json;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Project.Querying;

/// <summary>What a declaration says in prose, and whom it names.</summary>
internal static class EntryContent
{
    /// <summary>The members of values that hold references, or values that do.</summary>
    private static readonly string[] s_links = ["ref", "mentions", "citations", "text", "include", "content", "scale"];

    /// <summary>The texts as they read: of the body, of properties and of notes.</summary>
    public static IEnumerable<string> ProseOf(Entry entry) => entry.Properties.SelectMany(property => TextsIn(property.Value));

    /// <summary>How prose reads; null for other values.</summary>
    public static string? ProseIn(JsonElement value) =>
        value.TryGetProperty("plain", out var plain) && plain.ValueKind == JsonValueKind.String ? plain.GetString() : null;

    /// <summary>The ids of the declarations that it names, in properties or in prose.</summary>
    public static IEnumerable<string> NamesIn(Entry entry, Edition edition)
    {
        var kind = edition.LineageOf(entry.Kind).Select(BuiltInKinds.Find).FirstOrDefault(found => found is not null);
        return entry.Properties.Where(property => property.Name is not ("kind" or "title") && MayName(kind?.FindProperty(property.Name)))
            .SelectMany(property => StringsIn(property.Value))
            .Where(text => edition.Find(text) is not null);
    }

    private static IEnumerable<string> TextsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(TextsIn),
        JsonValueKind.Object when ProseIn(value) is { } prose => [prose],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => IsText(member) ? [member.Value.GetString()!] : TextsIn(member.Value)),
        _ => [],
    };

    /// <summary>Whether a member is text on one line: the note of a piece of evidence, the title of a section.</summary>
    private static bool IsText(JsonProperty member) => member is { Name: "note" or "section", Value.ValueKind: JsonValueKind.String };

    /// <summary>Whether a string of the property may be an id. A word that is none may be the same as one.</summary>
    private static bool MayName(Property? property) => property?.Type is not (OptionType or ScalarType { Scalar: Scalar.String or Scalar.Name or Scalar.Url });

    private static IEnumerable<string> StringsIn(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(StringsIn),
        JsonValueKind.Object => value.EnumerateObject().Where(member => s_links.Contains(member.Name)).SelectMany(member => StringsIn(member.Value)),
        _ => [],
    };
}
