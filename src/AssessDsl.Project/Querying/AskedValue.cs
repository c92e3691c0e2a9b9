using System.Globalization;
using System.Text.Json;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Project.Querying;

/// <summary>What a property is asked to be, and when a value in the JSON document is that.</summary>
internal sealed class AskedValue
{
    private const NumberStyles NumberStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly string _text;
    private readonly bool _isDate;
    private readonly bool _isPercentage;
    private readonly decimal? _number;

    public AskedValue(string text)
    {
        _text = WithBlanks(text);
        _isDate = PartialDate.TryParse(text, out _);
        _isPercentage = text.EndsWith('%');
        if (decimal.TryParse((_isPercentage ? text[..^1] : text).Replace("_", ""), NumberStyle, CultureInfo.InvariantCulture, out var number))
            _number = _isPercentage ? number / 100 : number;
    }

    /// <summary>Whether the value, or a part of it, is what is asked for.</summary>
    public bool IsIn(JsonElement value, Edition edition) => value.ValueKind switch
    {
        JsonValueKind.String => Is(value.GetString()!, edition),
        JsonValueKind.Number => value.TryGetDecimal(out var number) && number == _number,
        JsonValueKind.Array => value.EnumerateArray().Any(item => IsIn(item, edition)),
        JsonValueKind.Object when EntryContent.ProseIn(value) is { } prose => prose.Contains(_text, StringComparison.OrdinalIgnoreCase),
        JsonValueKind.Object when _isPercentage && BandOf(value) is var (low, high) => low <= _number && _number <= high,
        JsonValueKind.Object => value.EnumerateObject().Any(part => IsIn(part.Value, edition)),
        _ => value.GetRawText() == _text,
    };

    /// <summary>A word with another's underscores is the same, a date is in its month, and a declaration has the last part of its id for a name.</summary>
    private bool Is(string text, Edition edition) =>
        string.Equals(WithBlanks(text), _text, StringComparison.OrdinalIgnoreCase)
        || (_isDate && text.StartsWith(_text, StringComparison.Ordinal) && PartialDate.TryParse(text, out _))
        || (edition.Find(text) is not null && WithBlanks(text).EndsWith("." + _text, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ends of a likelihood or of a range of percentages.</summary>
    private static (decimal Low, decimal High)? BandOf(JsonElement value)
    {
        return (EndOf("low") ?? EndOf("from")) is { } low && (EndOf("high") ?? EndOf("to")) is { } high ? (low, high) : null;

        decimal? EndOf(string name) =>
            value.TryGetProperty(name, out var end) && end.ValueKind == JsonValueKind.Number && end.TryGetDecimal(out var number) ? number : null;
    }

    private static string WithBlanks(string text) => text.Replace('_', ' ');
}
