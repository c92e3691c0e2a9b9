using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;

namespace AssessDsl.Cli.Printing;

/// <summary>Writes JSON to a text writer, and the parts that the JSON formats share.</summary>
internal static class JsonText
{
    /// <summary>Writes what <paramref name="write"/> produces, and a line end.</summary>
    public static void Write(TextWriter output, bool indented, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // Nothing here is embedded in HTML, and people read it.
        var options = new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, options))
            write(writer);
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    /// <summary>Writes a list of objects as a member.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> writeMembers)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            writeMembers(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes an object as a member.</summary>
    public static void WriteObject(this Utf8JsonWriter json, string name, Action writeMembers)
    {
        json.WriteStartObject(name);
        writeMembers();
        json.WriteEndObject();
    }

    /// <summary>Writes a finding's members.</summary>
    public static void WriteFinding(this Utf8JsonWriter json, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        json.WriteString("code", diagnostic.Code);
        json.WriteString("name", diagnostic.Descriptor.Name);
        json.WriteString("severity", diagnostic.Severity.Word());
        json.WriteString("message", diagnostic.Message);
        json.WriteLocation(diagnostic.Location);
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteList("related", diagnostic.Related, related =>
        {
            json.WriteString("message", related.Message);
            json.WriteLocation(related.Location);
        });
        json.WriteList("fixes", diagnostic.Fixes, json.WriteFix);
    }

    private static void WriteFix(this Utf8JsonWriter json, Fix fix)
    {
        json.WriteString("title", fix.Title);
        json.WriteBoolean("safe", fix.IsSafe);
        json.WriteList("edits", fix.Edits, edit =>
        {
            json.WriteString("path", edit.Path);
            json.WriteNumber("offset", edit.Span.Start);
            json.WriteNumber("length", edit.Span.Length);
            json.WriteString("text", edit.NewText);
        });
    }

    private static void WriteLocation(this Utf8JsonWriter json, Location location)
    {
        json.WriteString("path", location.Path);
        if (location.Text is null)
            return;
        json.WriteObject("range", () =>
        {
            json.WriteNumber("line", location.Start.Line + 1);
            json.WriteNumber("column", location.Start.Character + 1);
            json.WriteNumber("endLine", location.End.Line + 1);
            json.WriteNumber("endColumn", location.End.Character + 1);
            json.WriteNumber("offset", location.Span.Start);
            json.WriteNumber("length", location.Span.Length);
        });
    }
}
