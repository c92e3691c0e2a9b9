using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Describes a page to machines, in the words of schema.org, as JSON-LD.</summary>
internal static class StructuredData
{
    // Letters of all scripts stand as they are, but not <, > and &, so that nothing can end the script element around it.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The page of a brief: a report with its citations.</summary>
    public static Markup Build(Page page) => Write(json => WriteReport(json, page));

    /// <summary>The page that leads to all briefs: a collection of reports, the newest first.</summary>
    public static Markup Build(IEnumerable<(Page Page, BriefPage Brief)> briefs, string title, string language) => Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "CollectionPage");
        json.WriteString("name", title);
        json.WriteString("inLanguage", language);
        json.WriteStartArray("hasPart");
        foreach (var (page, brief) in briefs)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Report");
            json.WriteString("headline", brief.Title);
            json.WriteString("datePublished", brief.IsoDate);
            json.WriteString("url", Uri.EscapeDataString(PageFile.Of(page.Brief)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static Markup Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
            write(json);
        return new(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteReport(Utf8JsonWriter json, Page page)
    {
        var brief = page.Brief;
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@type", "Report");
        json.WriteString("identifier", brief.Id);
        json.WriteString("headline", brief.DisplayName);
        json.WriteString("description", Description.Of(brief));
        json.WriteString("inLanguage", page.Labels.Language);
        if (brief.DateOf(BriefKind.Date) is { } date)
            json.WriteString("datePublished", date.Text);
        if (brief.Target(BriefKind.Publisher) is { } publisher)
            WriteAgent(json, "publisher", publisher);
        json.WriteStartArray("author");
        foreach (var author in brief.GetValues(BriefKind.Author).Where(author => !author.IsBlank))
        {
            // What is given as text may be a person or a desk: it stays text.
            if (author is ReferenceValue { Target: var actor })
                WriteAgent(json, null, actor);
            else
                json.WriteStringValue(((StringValue)author).Text);
        }
        json.WriteEndArray();
        json.WriteStartArray("citation");
        foreach (var source in page.Notes.Sources)
            WriteSource(json, source);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, DeclarationSymbol source)
    {
        json.WriteStartObject();
        json.WriteString("@type", "CreativeWork");
        json.WriteString("identifier", source.Id);
        json.WriteString("name", source.DisplayName);
        if (HtmlText.SafeUrl(source.Strings(SourceKind.Url).FirstOrDefault()) is { } url)
            json.WriteString("url", url);
        if (source.DateOf(SourceKind.Published) is { } published)
            json.WriteString("datePublished", published.Text);
        if (source.Target(SourceKind.Publisher) is { } publisher)
            WriteAgent(json, "publisher", publisher);
        json.WriteEndObject();
    }

    private static void WriteAgent(Utf8JsonWriter json, string? property, DeclarationSymbol actor) =>
        WriteNamed(json, property, actor.NameOf(ActorKind.Type) == "person" ? "Person" : "Organization", actor.DisplayName);

    private static void WriteNamed(Utf8JsonWriter json, string? property, string type, string name)
    {
        if (property is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteString("name", name);
        json.WriteEndObject();
    }
}
