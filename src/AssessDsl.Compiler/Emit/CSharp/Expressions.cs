using System.Text.Json;

namespace AssessDsl.Compiler.Emit;

/// <summary>C# expressions over several lines; no literal in them has a line end, so they can be indented.</summary>
internal static class Expressions
{
    private const int LineWidth = 100;

    public static string Text(JsonElement json) => CSharpText.Literal(json.GetString()!);

    public static string Number(JsonElement json) => json.GetRawText() + "m";

    public static string TextOrNull(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Text(value) : "null";

    /// <summary>A new list of what is in an array.</summary>
    public static string List(JsonElement array, Func<JsonElement, string> write)
    {
        string[] items = [.. array.EnumerateArray().Select(write)];
        if (items.Length == 0)
            return "new()";
        return items.All(item => !item.Contains('\n', StringComparison.Ordinal)) && items.Sum(item => item.Length + 2) < LineWidth
            ? $"new([{string.Join(", ", items)}])"
            : $"new([\n    {string.Join(",\n    ", items.Select(item => Indent(item)))}])";
    }

    public static string ListOrEmpty(JsonElement json, string name, Func<JsonElement, string> write) =>
        json.TryGetProperty(name, out var array) ? List(array, write) : "new()";

    /// <summary>A new record with the values of a declaration.</summary>
    public static string Declaration(JsonElement json, IEnumerable<ModelProperty> properties)
    {
        var values =
            from property in properties
            let value = property.ValueIn(json)
            where value is not null
            select $"\n    {property.Name} = {Indent(value)},";
        return $"new()\n{{{string.Concat(values)}\n}}";
    }

    /// <summary>An expression whose lines after the first stand further right.</summary>
    public static string Indent(string expression, int levels = 1) =>
        expression.Replace("\n", "\n" + new string(' ', 4 * levels), StringComparison.Ordinal);
}
