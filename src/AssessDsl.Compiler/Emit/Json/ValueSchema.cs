using System.Text.Json;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Emit;

/// <summary>Describes what <see cref="ValueWriter"/> writes.</summary>
internal static class ValueSchema
{
    private const string DatePattern = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-][0-9]{2}:[0-5][0-9]))?)?)?$";

    /// <summary>The shapes that many properties share, in JSON as they stand in the schema.</summary>
    private static readonly string s_definitions = $$"""
        {
          "ref": { "description": "The full id of a declaration.", "type": "string", "minLength": 1 },
          "date": { "description": "A date as precise as it was written.", "type": "string", "pattern": "{{DatePattern}}" },
          "dateRange": { "description": "A range of dates; an open end is left out.", "type": "object",
            "properties": { "from": { "$ref": "#/$defs/date" }, "to": { "$ref": "#/$defs/date" } }, "minProperties": 1, "additionalProperties": false },
          "fraction": { "description": "A percentage as a fraction.", "type": "number", "minimum": 0, "maximum": 1 },
          "percentRange": { "type": "object",
            "properties": { "from": { "$ref": "#/$defs/fraction" }, "to": { "$ref": "#/$defs/fraction" } }, "required": ["from", "to"], "additionalProperties": false },
          "likelihoodValue": { "description": "How likely; the term is left out where percentages have none.", "type": "object",
            "properties": { "scale": { "type": "string" }, "term": { "type": "string" }, "low": { "$ref": "#/$defs/fraction" }, "high": { "$ref": "#/$defs/fraction" } },
            "required": ["scale", "low", "high"], "additionalProperties": false },
          "confidenceValue": { "type": "object",
            "properties": { "scale": { "type": "string" }, "term": { "type": "string" } }, "required": ["scale", "term"], "additionalProperties": false },
          "evidence": { "description": "A piece of evidence with its weight.", "type": "object",
            "properties": { "ref": { "$ref": "#/$defs/ref" }, "weight": { "enum": {{JsonArray(SyntaxFacts.Weights)}} }, "note": { "type": "string" } },
            "required": ["ref", "weight"], "additionalProperties": false },
          "support": { "description": "The sources that an assessment rests on, directly or through others; how many of them are independent of each other; the highest confidence that they carry by the house's policy.", "type": "object",
            "properties": { "sources": { "type": "array", "items": { "$ref": "#/$defs/ref" } }, "independent": { "type": "integer", "minimum": 0 }, "ceiling": { "type": "string" } },
            "required": ["sources", "independent"], "additionalProperties": false },
          "citation": { "type": "object",
            "properties": { "ref": { "$ref": "#/$defs/ref" }, "locator": { "type": "string" } }, "required": ["ref"], "additionalProperties": false },
          "text": { "description": "Prose.", "type": "object",
            "properties": { "markdown": { "type": "string" }, "plain": { "type": "string" },
              "mentions": { "type": "array", "items": { "$ref": "#/$defs/ref" } },
              "citations": { "type": "array", "items": { "$ref": "#/$defs/citation" } } },
            "required": ["markdown", "plain", "mentions"], "additionalProperties": false },
          "field": { "description": "A field of a custom kind.", "type": "object",
            "properties": { "name": { "type": "string" }, "type": { "type": "string" }, "options": { "type": "array", "items": { "type": "string" } },
              "list": { "type": "boolean" }, "optional": { "type": "boolean" }, "documentation": { "type": "string" }, "default": true },
            "required": ["name", "type", "list", "optional"], "additionalProperties": false },
          "content": { "description": "Something that a brief shows.", "oneOf": [
            { "type": "object", "properties": { "section": { "type": "string" }, "content": { "type": "array", "items": { "$ref": "#/$defs/content" } } },
              "required": ["section", "content"], "additionalProperties": false },
            { "type": "object", "properties": { "text": { "$ref": "#/$defs/text" } }, "required": ["text"], "additionalProperties": false },
            { "type": "object", "properties": { "include": { "$ref": "#/$defs/ref" } }, "required": ["include"], "additionalProperties": false } ] },
          "location": { "description": "Where it is declared; lines and columns count from one.", "type": "object",
            "properties": { "file": { "type": "string" }, "line": { "type": "integer", "minimum": 1 }, "column": { "type": "integer", "minimum": 1 } },
            "required": ["file", "line", "column"], "additionalProperties": false }
        }
        """;

    public static void WriteDefinitions(Utf8JsonWriter json)
    {
        using var document = JsonDocument.Parse(s_definitions);
        foreach (var definition in document.RootElement.EnumerateObject())
            definition.WriteTo(json);
    }

    /// <summary>Writes the members of the schema of a type, inside an object that is open.</summary>
    public static void Write(Utf8JsonWriter json, PropertyType type)
    {
        switch (type)
        {
            case OptionType options:
                json.WriteStartArray("enum");
                foreach (var option in options.Options)
                    json.WriteStringValue(option);
                json.WriteEndArray();
                break;
            case ReferenceType { Alternative: { } alternative }:
                WriteUnion(json, alternative);
                break;
            case ReferenceType reference:
                WriteDefinition(json, reference.IsEvidence ? "evidence" : "ref");
                break;
            case ScalarType scalar:
                Write(json, scalar.Scalar);
                break;
        }
    }

    public static void WriteType(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    public static void WriteArray(Utf8JsonWriter json, string name, string definition)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "array");
        json.WritePropertyName("items");
        WriteReference(json, definition);
        json.WriteEndObject();
    }

    public static void WriteFields(Utf8JsonWriter json)
    {
        WriteType(json, "base", "string");
        WriteArray(json, "fields", "field");
    }

    /// <summary>Writes an object that refers to a definition.</summary>
    public static void WriteReference(Utf8JsonWriter json, string definition)
    {
        json.WriteStartObject();
        WriteDefinition(json, definition);
        json.WriteEndObject();
    }

    private static string JsonArray(IEnumerable<string> words) => $"[{string.Join(", ", words.Select(word => $"\"{word}\""))}]";

    private static void WriteDefinition(Utf8JsonWriter json, string definition) =>
        json.WriteString("$ref", "#/$defs/" + Uri.EscapeDataString(definition));

    private static void Write(Utf8JsonWriter json, Scalar scalar)
    {
        switch (scalar)
        {
            case Scalar.Text:
                WriteDefinition(json, "text");
                break;
            case Scalar.Url:
                json.WriteString("type", "string");
                // Addresses may be written in any script, which the format 'uri' does not allow.
                json.WriteString("pattern", "^[A-Za-z][A-Za-z0-9+.-]*:");
                break;
            case Scalar.Number:
                json.WriteString("type", "number");
                break;
            case Scalar.Credibility:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 1);
                json.WriteNumber("maximum", 6);
                break;
            case Scalar.Percent:
                WriteDefinition(json, "fraction");
                break;
            case Scalar.PercentRange:
                WriteDefinition(json, "percentRange");
                break;
            case Scalar.Date:
                WriteDefinition(json, "date");
                break;
            case Scalar.DateOrRange:
                json.WriteStartArray("oneOf");
                WriteReference(json, "date");
                WriteReference(json, "dateRange");
                json.WriteEndArray();
                break;
            case Scalar.Duration:
                json.WriteString("type", "string");
                json.WriteString("pattern", "^[0-9]+(y|mo|w|d|h)$");
                break;
            case Scalar.Boolean:
                json.WriteString("type", "boolean");
                break;
            case Scalar.Coordinates:
                WriteCoordinates(json);
                break;
            case Scalar.Likelihood:
                WriteDefinition(json, "likelihoodValue");
                break;
            case Scalar.Confidence:
                WriteDefinition(json, "confidenceValue");
                break;
            default:
                json.WriteString("type", "string");
                break;
        }
    }

    private static void WriteCoordinates(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartArray("prefixItems");
        foreach (var limit in new[] { 90, 180 })
        {
            json.WriteStartObject();
            json.WriteString("type", "number");
            json.WriteNumber("minimum", -limit);
            json.WriteNumber("maximum", limit);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteNumber("minItems", 2);
        json.WriteNumber("maxItems", 2);
    }

    /// <summary>A reference, or a name or text in its place.</summary>
    private static void WriteUnion(Utf8JsonWriter json, Scalar alternative)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WritePropertyName("ref");
        WriteReference(json, "ref");
        json.WritePropertyName(alternative == Scalar.Text ? "text" : "name");
        if (alternative == Scalar.Text)
        {
            WriteReference(json, "text");
        }
        else
        {
            json.WriteStartObject();
            json.WriteString("type", "string");
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteNumber("minProperties", 1);
        json.WriteNumber("maxProperties", 1);
        json.WriteBoolean("additionalProperties", false);
    }
}
