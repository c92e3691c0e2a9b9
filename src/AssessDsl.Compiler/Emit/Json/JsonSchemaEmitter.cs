using System.Buffers;
using System.Text;
using System.Text.Json;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes the JSON Schema of the document, draft 2020-12, with the project's own kinds in it.</summary>
public static class JsonSchemaEmitter
{
    /// <summary>The name of the schema, which the document gives as its own.</summary>
    public const string FileName = "assess-1.schema.json";

    /// <summary>Writes the schema.</summary>
    public static OutputFile Emit(Compilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        Kind[] kinds =
        [
            .. BuiltInKinds.All,
            .. compilation.Symbols.Where(s => s.Syntax.Kind == SyntaxKind.Kind && s.Name.Length > 0)
                .OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => s.DefinedKind!),
        ];
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonEmitter.WriterOptions))
            Write(json, kinds);
        return new(FileName, Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }

    private static void Write(Utf8JsonWriter json, Kind[] kinds)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "A compiled Assess project");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("$schema");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteStartObject("format");
        json.WriteString("const", JsonEmitter.Format);
        json.WriteEndObject();
        foreach (var collection in JsonEmitter.Collections)
            WriteCollection(json, collection, kinds.Where(k => !k.IsMember && k.Collection == collection));
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var name in JsonEmitter.Collections.Prepend("format"))
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("$defs");
        ValueSchema.WriteDefinitions(json);
        foreach (var kind in kinds)
            new DeclarationSchema(json).Write(kind);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteCollection(Utf8JsonWriter json, string collection, IEnumerable<Kind> kinds)
    {
        json.WriteStartObject(collection);
        json.WriteString("type", "array");
        json.WritePropertyName("items");
        var names = kinds.Select(k => k.Id).ToArray();
        if (names.Length == 0)
        {
            json.WriteBooleanValue(false);
        }
        else
        {
            json.WriteStartObject();
            json.WriteStartArray("oneOf");
            foreach (var name in names)
                ValueSchema.WriteReference(json, name);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }
}
