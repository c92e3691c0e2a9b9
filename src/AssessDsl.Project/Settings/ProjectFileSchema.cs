using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AssessDsl.Project.Settings;

/// <summary>The JSON Schema of the project file, made from the same table that reads it.</summary>
public static class ProjectFileSchema
{
    /// <summary>The schema's text.</summary>
    public static string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.WriteString("title", "The project file of Assess");
            SettingsTable.Root.WriteSchema(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)) + "\n";
    }
}
