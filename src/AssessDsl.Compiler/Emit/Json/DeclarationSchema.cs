using System.Text.Json;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Emit;

/// <summary>Describes what <see cref="DeclarationWriter"/> writes.</summary>
internal sealed class DeclarationSchema(Utf8JsonWriter json)
{
    public void Write(Kind kind)
    {
        json.WriteStartObject(kind.Id);
        if (kind.Documentation.Length > 0)
            json.WriteString("description", kind.Documentation);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        WriteHead(kind);
        if (kind == KindKind.Kind)
            ValueSchema.WriteFields(json);
        foreach (var property in kind.Properties)
            WriteProperty(property);
        if (kind == AssessmentKind.Kind)
            WriteNamed("support", "support");
        WriteNamed("text", "text");
        foreach (var (name, member) in MemberArrays.Of(kind))
            ValueSchema.WriteArray(json, name, member);
        if (kind == BriefKind.Kind)
            ValueSchema.WriteArray(json, "content", "content");
        WriteNamed("location", "location");
        json.WriteEndObject();
        WriteRequired(kind);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private void WriteHead(Kind kind)
    {
        ValueSchema.WriteType(json, "id", "string");
        json.WriteStartObject("kind");
        json.WriteString("const", kind.Id);
        json.WriteEndObject();
        ValueSchema.WriteType(json, "title", "string");
        ValueSchema.WriteType(json, "documentation", "string");
        if (kind == ClauseKind.Kind)
        {
            json.WriteStartObject("absent");
            json.WriteBoolean("const", true);
            json.WriteEndObject();
        }
    }

    private void WriteProperty(Property property)
    {
        json.WriteStartObject(property.Name);
        if (property.Documentation.Length > 0)
            json.WriteString("description", property.Documentation);
        if (property.IsList)
        {
            json.WriteString("type", "array");
            if (property.Minimum > 0)
                json.WriteNumber("minItems", property.Minimum);
            json.WriteStartObject("items");
            ValueSchema.Write(json, property.Type);
            json.WriteEndObject();
        }
        else
        {
            ValueSchema.Write(json, property.Type);
        }
        json.WriteEndObject();
    }

    private void WriteNamed(string name, string definition)
    {
        json.WritePropertyName(name);
        ValueSchema.WriteReference(json, definition);
    }

    private void WriteRequired(Kind kind)
    {
        json.WriteStartArray("required");
        json.WriteStringValue("id");
        json.WriteStringValue("kind");
        if (kind == KindKind.Kind)
            json.WriteStringValue("fields");
        foreach (var property in kind.Properties.Where(p => p.IsRequired || (p.HasDefault && !p.IsList)))
            json.WriteStringValue(property.Name);
        if (kind == AssessmentKind.Kind)
            json.WriteStringValue("support");
        foreach (var (name, _) in MemberArrays.Of(kind))
            json.WriteStringValue(name);
        if (kind == BriefKind.Kind)
            json.WriteStringValue("content");
        json.WriteStringValue("location");
        json.WriteEndArray();
    }
}
