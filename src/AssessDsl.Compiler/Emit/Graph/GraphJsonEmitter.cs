using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes an evidence map as nodes and links in JSON.</summary>
public static class GraphJsonEmitter
{
    /// <summary>The map's text.</summary>
    public static string Emit(EvidenceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("format", "assess-graph/1");
            json.WriteStartArray("nodes");
            foreach (var node in map.Nodes)
                Write(json, node);
            json.WriteEndArray();
            json.WriteStartArray("links");
            foreach (var link in map.Links)
                Write(json, link);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, DeclarationSymbol node)
    {
        json.WriteStartObject();
        json.WriteString("id", node.Id);
        json.WriteString("kind", node.Kind.Id);
        json.WriteString("title", node.DisplayName);
        if (node.IsAbsent)
            json.WriteBoolean("absent", true);
        if (node.Likelihood() is { } likelihood)
        {
            json.WriteString("scale", likelihood.Scale.Id);
            if (likelihood.Term is { } term)
                json.WriteString("term", term.Name);
            json.WriteNumber("low", likelihood.Low / 100);
            json.WriteNumber("high", likelihood.High / 100);
        }
        if (node.ConfidenceOf(AssessmentKind.Confidence) is { } confidence)
            json.WriteString("confidence", confidence.Term.Name);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EvidenceLink link)
    {
        json.WriteStartObject();
        json.WriteString("from", link.From.Id);
        json.WriteString("to", link.To.Id);
        json.WriteString("property", link.Property.Name);
        json.WriteBoolean("against", link.Property.IsAgainst);
        if (link.Weight is { } weight)
            json.WriteString("weight", weight.Word());
        if (link.Reference.Note is { } note)
            json.WriteString("note", note);
        json.WriteEndObject();
    }
}
