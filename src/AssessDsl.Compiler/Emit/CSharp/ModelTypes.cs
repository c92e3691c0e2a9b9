using System.Text.Json;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Emit;

/// <summary>The C# types for the types of properties.</summary>
internal sealed class ModelTypes(ModelNames names)
{
    public static readonly ModelType String = new("string", "JsonReading.String", Expressions.Text);

    public static readonly ModelType Boolean = new("bool", "JsonReading.Boolean", json => json.GetBoolean() ? "true" : "false") { IsStruct = true };

    public static readonly ModelType Location = new("SourceLocation", "JsonReading.Location", json =>
        $"new({Expressions.Text(json.GetProperty("file"))}, {json.GetProperty("line")}, {json.GetProperty("column")})");

    public static readonly ModelType Field = new("KindField", "JsonReading.Field", WriteField);

    private static readonly ModelType Number = new("decimal", "JsonReading.Number", Expressions.Number) { IsStruct = true };
    private static readonly ModelType Integer = new("int", "JsonReading.Integer", json => json.GetRawText()) { IsStruct = true };
    private static readonly ModelType Url = new("Uri", "JsonReading.Url", json => $"new({Expressions.Text(json)}, System.UriKind.RelativeOrAbsolute)");
    private static readonly ModelType Date = new("PartialDate", "JsonReading.Date", WriteDate);
    private static readonly ModelType Period = new("Period", "JsonReading.Period", WritePeriod);
    private static readonly ModelType Span = new("Duration", "JsonReading.Duration", WriteDuration);
    private static readonly ModelType Range = new("FractionRange", "JsonReading.FractionRange", json =>
        $"new({Expressions.Number(json.GetProperty("from"))}, {Expressions.Number(json.GetProperty("to"))})");
    private static readonly ModelType Coordinates = new("Coordinates", "JsonReading.Coordinates", json =>
        $"new({Expressions.Number(json[0])}, {Expressions.Number(json[1])})");
    private static readonly ModelType Likelihood = new("Likelihood", "JsonReading.Likelihood", json =>
        $"new({Expressions.Text(json.GetProperty("scale"))}, {Expressions.TextOrNull(json, "term")}, {Expressions.Number(json.GetProperty("low"))}, {Expressions.Number(json.GetProperty("high"))})");
    private static readonly ModelType Confidence = new("Confidence", "JsonReading.Confidence", json =>
        $"new({Expressions.Text(json.GetProperty("scale"))}, {Expressions.Text(json.GetProperty("term"))})");

    public ModelType Text => new("Prose", "declarations.ReadProse", WriteProse);

    public ModelType Support => new("Support", "declarations.ReadSupport", WriteSupport);

    public ModelType Content => new("BriefContent", "declarations.ReadContent", WriteContent);

    public ModelType Of(Property property) => property.Type switch
    {
        OptionType => Options(names.Enum(property)),
        ReferenceType reference => Reference(reference),
        ScalarType scalar => Of(scalar.Scalar),
        _ => throw new InvalidOperationException($"{property} has no type in C#."),
    };

    private static ModelType Options(OptionEnum options) =>
        new(options.Name, "OptionReading.Read_" + options.Name, json => options.Value(json.GetString())) { IsStruct = true };

    private ModelType Reference(ReferenceType type)
    {
        var target = names.TargetOf(type);
        if (type.IsEvidence)
            return new("Evidence", "declarations.ReadEvidence", WriteEvidence);
        return type.Alternative switch
        {
            Scalar.Text => new($"ProseOr<{target}>", $"declarations.ReadProseOr<{target}>", json => WriteEither(json, "text", WriteProse)),
            { } => new($"NameOr<{target}>", $"declarations.ReadNameOr<{target}>", json => WriteEither(json, "name", Expressions.Text)),
            null => new($"Reference<{target}>", $"declarations.ReadReference<{target}>", WriteReference),
        };
    }

    private ModelType Of(Scalar scalar) => scalar switch
    {
        Scalar.Text => Text,
        Scalar.Url => Url,
        Scalar.Number or Scalar.Percent => Number,
        Scalar.PercentRange => Range,
        Scalar.Date => Date,
        Scalar.DateOrRange => Period,
        Scalar.Duration => Span,
        Scalar.Boolean => Boolean,
        Scalar.Coordinates => Coordinates,
        Scalar.Likelihood => Likelihood,
        Scalar.Confidence => Confidence,
        Scalar.Credibility => Integer,
        _ => String,
    };

    private static string WriteDate(JsonElement json) => $"new({Expressions.Text(json)})";

    private static string WritePeriod(JsonElement json)
    {
        return json.ValueKind == JsonValueKind.Object
            ? $"new({End("from")}, {End("to")})"
            : $"new({WriteDate(json)}, {WriteDate(json)})";

        string End(string name) => json.TryGetProperty(name, out var end) ? WriteDate(end) : "null";
    }

    private static string WriteDuration(JsonElement json) =>
        Duration.TryParse(json.GetString(), out var duration) ? $"new({duration.Count}, {CSharpText.Literal(duration.Unit)})" : "new(0, \"d\")";

    private static string WriteField(JsonElement json) =>
        $"new({Expressions.Text(json.GetProperty("name"))}, {Expressions.Text(json.GetProperty("type"))}, " +
        $"{Boolean.Value(json.GetProperty("list"))}, {Boolean.Value(json.GetProperty("optional"))}, {Expressions.TextOrNull(json, "documentation")}, " +
        $"{Expressions.ListOrEmpty(json, "options", Expressions.Text)}, " +
        $"{(json.TryGetProperty("default", out var value) ? CSharpText.Literal(value.GetRawText()) : "null")})";

    private string WriteReference(JsonElement id) => $"new({Expressions.Text(id)}, {names.TableOf(id.GetString()!)})";

    private string WriteEvidence(JsonElement json)
    {
        var id = json.GetProperty("ref");
        var weight = Identifiers.PascalCase(json.GetProperty("weight").GetString()!);
        var note = json.TryGetProperty("note", out var text) ? ", " + Expressions.Text(text) : "";
        return $"new({Expressions.Text(id)}, {names.TableOf(id.GetString()!)}, EvidenceWeight.{weight}{note})";
    }

    private string WriteSupport(JsonElement json) =>
        $"new({Expressions.List(json.GetProperty("sources"), WriteReference)}, {json.GetProperty("independent")}, {Expressions.TextOrNull(json, "ceiling")})";

    private string WriteEither(JsonElement json, string name, Func<JsonElement, string> write) =>
        json.TryGetProperty(name, out var value) ? $"new({write(value)}, null)" : $"new(null, {WriteReference(json.GetProperty("ref"))})";

    private string WriteProse(JsonElement json) =>
        "new(\n    " + string.Join(",\n    ",
            Expressions.Text(json.GetProperty("markdown")),
            Expressions.Text(json.GetProperty("plain")),
            Expressions.Indent(Expressions.ListOrEmpty(json, "mentions", WriteReference)),
            Expressions.Indent(Expressions.ListOrEmpty(json, "citations", WriteCitation))) + ")";

    private string WriteCitation(JsonElement json) =>
        $"new({WriteReference(json.GetProperty("ref"))}{(json.TryGetProperty("locator", out var locator) ? ", " + Expressions.Text(locator) : "")})";

    private string WriteContent(JsonElement json)
    {
        if (json.TryGetProperty("section", out var title))
            return $"new SectionContent({Expressions.Text(title)}, {Expressions.List(json.GetProperty("content"), WriteContent)})";
        return json.TryGetProperty("text", out var text)
            ? $"new TextContent({WriteProse(text)})"
            : $"new DeclarationContent({WriteReference(json.GetProperty("include"))})";
    }
}
