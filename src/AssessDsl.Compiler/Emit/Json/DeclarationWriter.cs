using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes a declaration as a JSON object; <see cref="DeclarationSchema"/> describes what comes out.</summary>
internal sealed class DeclarationWriter(Utf8JsonWriter json, EvidenceGraph evidence)
{
    private readonly ValueWriter _values = new(json);

    public void Write(DeclarationSymbol symbol)
    {
        json.WriteStartObject();
        json.WriteString("id", symbol.Id);
        json.WriteString("kind", symbol.Kind.Id);
        if (symbol.Title is { } title)
            json.WriteString("title", title);
        if (symbol.Documentation is { } documentation)
            json.WriteString("documentation", documentation);
        if (symbol.IsAbsent)
            json.WriteBoolean("absent", true);
        if (symbol.DefinedKind is { } defined)
            WriteDefinition(defined, symbol);
        foreach (var property in symbol.Kind.Properties)
            WriteProperty(property.Name, property, symbol.GetValues(property));
        if (symbol.Kind == AssessmentKind.Kind)
            WriteSupport(symbol);
        if (!symbol.Texts.IsEmpty)
        {
            json.WritePropertyName("text");
            _values.WriteTexts(symbol.Texts);
        }
        foreach (var (name, kind) in MemberArrays.Of(symbol.Kind))
            WriteMembers(name, symbol.Members.Where(m => m.Kind.Id == kind));
        if (symbol.Kind == BriefKind.Kind)
            WriteContent(symbol.Content);
        WriteLocation(symbol);
        json.WriteEndObject();
    }

    private void WriteProperty(string name, Property property, ImmutableArray<Value> values)
    {
        if (values.IsEmpty)
            return;
        json.WritePropertyName(name);
        if (!property.IsList)
        {
            _values.Write(property.Type, values[0]);
            return;
        }
        json.WriteStartArray();
        foreach (var value in property.IsSet ? values.DistinctBy(ValueWriter.SortKey).OrderBy(ValueWriter.SortKey, StringComparer.Ordinal) : values.AsEnumerable())
            _values.Write(property.Type, value);
        json.WriteEndArray();
    }

    private void WriteSupport(DeclarationSymbol assessment)
    {
        json.WriteStartObject("support");
        json.WriteStartArray("sources");
        foreach (var source in evidence.Sources(assessment))
            json.WriteStringValue(source.Id);
        json.WriteEndArray();
        json.WriteNumber("independent", evidence.IndependentSources(assessment).Length);
        if (evidence.Ceiling(assessment) is { } ceiling)
            json.WriteString("ceiling", ceiling.Name);
        json.WriteEndObject();
    }

    private void WriteMembers(string name, IEnumerable<DeclarationSymbol> members)
    {
        json.WriteStartArray(name);
        foreach (var member in members)
            Write(member);
        json.WriteEndArray();
    }

    private void WriteDefinition(Kind kind, DeclarationSymbol symbol)
    {
        if (kind.Base is { } baseKind)
            json.WriteString("base", baseKind.Id);
        json.WriteStartArray("fields");
        foreach (var property in kind.OwnProperties)
        {
            json.WriteStartObject();
            json.WriteString("name", property.Name);
            json.WriteString("type", FieldTypes.NameOf(property.Type));
            if (property.Type is OptionType options)
            {
                json.WriteStartArray("options");
                foreach (var option in options.Options)
                    json.WriteStringValue(option);
                json.WriteEndArray();
            }
            json.WriteBoolean("list", property.IsList);
            json.WriteBoolean("optional", !property.IsRequired);
            if (property.Documentation.Length > 0)
                json.WriteString("documentation", property.Documentation);
            if (symbol.Bound.FieldDefaults.TryGetValue(property.Name, out var value))
                WriteProperty("default", property, [value]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteContent(ImmutableArray<ContentItem> content)
    {
        json.WriteStartArray("content");
        foreach (var item in content)
        {
            json.WriteStartObject();
            switch (item)
            {
                case SectionContent section:
                    json.WriteString("section", section.Title);
                    WriteContent(section.Content);
                    break;
                case TextContent text:
                    json.WritePropertyName("text");
                    _values.WriteTexts([text.Text]);
                    break;
                case DeclarationContent declaration:
                    json.WriteString("include", declaration.Declaration.Id);
                    break;
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteLocation(DeclarationSymbol symbol)
    {
        var start = symbol.SyntaxTree.Text.GetLinePosition(symbol.Syntax.Span.Start);
        json.WriteStartObject("location");
        json.WriteString("file", symbol.SyntaxTree.Path);
        json.WriteNumber("line", start.Line + 1);
        json.WriteNumber("column", start.Character + 1);
        json.WriteEndObject();
    }
}
