using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace AssessDsl.LanguageServer.Protocol;

/// <summary>
/// Reads what a file holds, unit by unit. JSON can hold half of a surrogate pair, and an editor that sends the smallest
/// change sends one; .NET's own reader refuses it, and from then on the texts of client and server would differ.
/// </summary>
internal sealed class TextConverter : JsonConverter<string>
{
    /// <inheritdoc />
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.ValueIsEscaped ? Unescape(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan) : reader.GetString()!;

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    /// <summary>The escapes of JSON mean the same in regular expressions.</summary>
    private static string Unescape(ReadOnlySpan<byte> json) =>
        Utf8.IsValid(json) ? Regex.Unescape(Encoding.UTF8.GetString(json)) : throw new JsonException("The text is not UTF-8.");
}
