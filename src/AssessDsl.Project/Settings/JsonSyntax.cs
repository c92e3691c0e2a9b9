using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Project.Settings;

/// <summary>One JSON value and where it stands, so that whatever is wrong with it can be shown in place.</summary>
internal sealed record JsonSyntax(JsonTokenType Kind, TextSpan Span)
{
    /// <summary>The unescaped string, or a number's digits; empty for other kinds.</summary>
    public string Text { get; private init; } = "";

    /// <summary>An array's values.</summary>
    public ImmutableArray<JsonSyntax> Items { get; private init; } = [];

    /// <summary>An object's members in source order, repeated names included.</summary>
    public ImmutableArray<JsonMember> Members { get; private init; } = [];

    /// <summary>Reads JSON with comments and trailing commas; throws <see cref="JsonException"/> when it is something else.</summary>
    public static JsonSyntax Parse(SourceText text)
    {
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var reader = new Utf8JsonReader(bytes, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var positions = new Positions(bytes);
        reader.Read();
        var value = ReadValue(ref reader, positions);
        reader.Read();
        return value;
    }

    private static JsonSyntax ReadValue(ref Utf8JsonReader reader, Positions positions)
    {
        var kind = reader.TokenType;
        var start = positions.OfByte(reader.TokenStartIndex);
        var items = ImmutableArray.CreateBuilder<JsonSyntax>();
        var members = ImmutableArray.CreateBuilder<JsonMember>();
        var text = kind switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };
        if (kind == JsonTokenType.StartArray)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(ReadValue(ref reader, positions));
        if (kind == JsonTokenType.StartObject)
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                members.Add(ReadMember(ref reader, positions));
        var span = TextSpan.FromBounds(start, positions.OfByte(reader.BytesConsumed));
        return new(kind, span) { Text = text, Items = items.DrainToImmutable(), Members = members.DrainToImmutable() };
    }

    private static JsonMember ReadMember(ref Utf8JsonReader reader, Positions positions)
    {
        var name = reader.GetString()!;
        // What is consumed with a name includes the colon, so the end is the closing quote: two quotes and the raw name.
        var start = positions.OfByte(reader.TokenStartIndex);
        var end = positions.OfByte(reader.TokenStartIndex + reader.ValueSpan.Length + 2);
        reader.Read();
        return new(name, TextSpan.FromBounds(start, end), ReadValue(ref reader, positions));
    }

    /// <summary>Translates byte offsets, which only ever grow, into offsets of the text.</summary>
    private sealed class Positions(byte[] bytes)
    {
        private int _byte;
        private int _character;

        public int OfByte(long position)
        {
            _character += Encoding.UTF8.GetCharCount(bytes.AsSpan(_byte..(int)position));
            _byte = (int)position;
            return _character;
        }
    }
}

/// <summary>A name and its value in a JSON object.</summary>
internal sealed record JsonMember(string Name, TextSpan NameSpan, JsonSyntax Value);
