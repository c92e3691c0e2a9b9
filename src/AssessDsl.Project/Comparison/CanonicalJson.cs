using System.Globalization;
using System.Text.Json;

namespace AssessDsl.Project.Comparison;

/// <summary>JSON values as texts that are equal when the values mean the same.</summary>
internal static class CanonicalJson
{
    /// <summary>The value with members in order of their names, lists of names and objects in order, and white space as single blanks.</summary>
    public static string Of(JsonElement? json) => json is { } value ? Of(value) : "";

    /// <summary>Reads every text once.</summary>
    /// <exception cref="InvalidOperationException">An escape stands for half of a surrogate pair.</exception>
    public static void ReadAll(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            _ = value.GetString();
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                ReadAll(item);
        else if (value.ValueKind == JsonValueKind.Object)
            foreach (var member in value.EnumerateObject())
            {
                _ = member.Name;
                ReadAll(member.Value);
            }
    }

    /// <summary>The value as a person reads it; null for none.</summary>
    public static string? ToDisplay(JsonElement? json) => json switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => Collapse(text.GetString()!),
        { ValueKind: JsonValueKind.Array } list => string.Join(", ", list.EnumerateArray().Select(item => ToDisplay(item))),
        { ValueKind: JsonValueKind.Object } item => Text(item) ?? string.Join(' ', item.EnumerateObject().Select(member => ToDisplay(member.Value))),
        { } other => other.GetRawText(),
    };

    /// <summary>The value as it is written, for values that read the same; null for none.</summary>
    public static string? ToSource(JsonElement? json) => json switch
    {
        { ValueKind: JsonValueKind.Object } prose when IsProse(prose) => string.Join("; ", PartsOf(prose).Select(ToDisplay).Where(part => part?.Length > 0)),
        { ValueKind: JsonValueKind.Array } list => string.Join(", ", list.EnumerateArray().Select(item => ToSource(item))),
        _ => ToDisplay(json),
    };

    private static string Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when IsProse(value) => string.Join(' ', PartsOf(value).Select(part => Of(part))),
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject().Select(member => $"{member.Name}:{Of(member.Value)}").Order(StringComparer.Ordinal)) + "}",
        JsonValueKind.Array => "[" + string.Join(",", InOrder(value).Select(Of)) + "]",
        JsonValueKind.String => JsonEncodedText.Encode(Collapse(value.GetString()!)).ToString(),
        JsonValueKind.Number when value.TryGetDecimal(out var number) => number.ToString("G29", CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    private static bool IsProse(JsonElement value) => value.TryGetProperty("markdown", out _);

    /// <summary>What prose says, and whom its names mean. How those are called now belongs to them.</summary>
    private static IEnumerable<JsonElement?> PartsOf(JsonElement prose) =>
        ((string[])["markdown", "mentions", "citations"]).Select(name => prose.TryGetProperty(name, out var part) ? part : (JsonElement?)null);

    /// <summary>Lists are sets, except of numbers, where the place has a meaning.</summary>
    private static IEnumerable<JsonElement> InOrder(JsonElement list) =>
        list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Number)
            ? list.EnumerateArray()
            : list.EnumerateArray().OrderBy(Of, StringComparer.Ordinal);

    /// <summary>What an object says as a whole: a text, a range.</summary>
    private static string? Text(JsonElement json)
    {
        if (json.TryGetProperty("plain", out var text) && text.ValueKind == JsonValueKind.String)
            return Collapse(text.GetString()!);
        var isRange = json.TryGetProperty("from", out var from) | json.TryGetProperty("to", out var to);
        return isRange ? $"{from}..{to}" : null;
    }

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
