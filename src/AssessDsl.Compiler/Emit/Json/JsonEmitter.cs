using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes the project as one JSON document, the same bytes for the same input.</summary>
public static class JsonEmitter
{
    /// <summary>The name of the document.</summary>
    public const string FileName = "assess.json";

    /// <summary>The format that the document says it has.</summary>
    public const string Format = "assess/1";

    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Indented = true,
        NewLine = "\n",
        // The document is read as JSON and never pasted into a page: names stay readable in every script.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The arrays of the document and the declarations in each, by id.</summary>
    internal static IEnumerable<string> Collections { get; } =
        [.. BuiltInKinds.All.Where(k => !k.IsMember).Select(k => k.Collection).Distinct(), "custom"];

    /// <summary>Writes the document.</summary>
    public static OutputFile Emit(Compilation compilation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
            Write(json, compilation, cancellationToken);
        return new(FileName, Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }

    private static void Write(Utf8JsonWriter json, Compilation compilation, CancellationToken cancellationToken)
    {
        var symbols = compilation.Symbols.Where(s => s.Owner is null && s.Name.Length > 0)
            .OrderBy(s => s.Id, StringComparer.Ordinal).ToLookup(s => s.Kind.Collection);
        var writer = new DeclarationWriter(json, compilation.EvidenceGraph);
        json.WriteStartObject();
        json.WriteString("$schema", JsonSchemaEmitter.FileName);
        json.WriteString("format", Format);
        foreach (var collection in Collections)
        {
            json.WriteStartArray(collection);
            foreach (var symbol in symbols[collection])
            {
                cancellationToken.ThrowIfCancellationRequested();
                writer.Write(symbol);
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }
}
