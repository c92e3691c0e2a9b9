using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes values as JSON; <see cref="ValueSchema"/> describes what comes out.</summary>
internal sealed class ValueWriter(Utf8JsonWriter json)
{
    /// <summary>What the values of a set are sorted by.</summary>
    public static string SortKey(Value value) => value switch
    {
        ReferenceValue reference => reference.Target.Id,
        NameValue name => name.Name,
        StringValue text => text.Text,
        _ => "",
    };

    public void Write(PropertyType type, Value value)
    {
        switch (value)
        {
            case ReferenceValue reference:
                WriteReference((ReferenceType)type, reference);
                break;
            case StringValue text when type is ReferenceType:
                WriteObject(("name", () => json.WriteStringValue(text.Text)));
                break;
            case TextValue text when type is ReferenceType:
                WriteObject(("text", () => WriteTexts([text])));
                break;
            case StringValue text:
                json.WriteStringValue(text.Text);
                break;
            case NameValue name:
                json.WriteStringValue(name.Name);
                break;
            case TextValue text:
                WriteTexts([text]);
                break;
            case NumberValue number:
                json.WriteNumberValue(Normalize(number.Number));
                break;
            case PercentValue percent when type == PropertyType.PercentRange:
                WriteObject(("from", () => WriteFraction(percent.Low)), ("to", () => WriteFraction(percent.High)));
                break;
            case PercentValue percent:
                WriteFraction(percent.Low);
                break;
            case DateValue date:
                json.WriteStringValue(date.Date.Text);
                break;
            case DateRangeValue range:
                WriteDateRange(range);
                break;
            case DurationValue duration:
                json.WriteStringValue(duration.Duration.ToString());
                break;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.IsTrue);
                break;
            case CoordinatesValue coordinates:
                json.WriteStartArray();
                json.WriteNumberValue(Normalize(coordinates.Latitude));
                json.WriteNumberValue(Normalize(coordinates.Longitude));
                json.WriteEndArray();
                break;
            case LikelihoodValue likelihood:
                WriteLikelihood(likelihood);
                break;
            case ConfidenceValue confidence:
                WriteObject(("scale", () => json.WriteStringValue(confidence.Scale.Id)), ("term", () => json.WriteStringValue(confidence.Term.Name)));
                break;
            default:
                throw new InvalidOperationException($"Nobody writes {value}.");
        }
    }

    /// <summary>Writes prose; several pieces become one with blank lines between them.</summary>
    public void WriteTexts(ImmutableArray<TextValue> texts)
    {
        json.WriteStartObject();
        json.WriteString("markdown", string.Join("\n\n", texts.Select(t => t.Markdown)));
        json.WriteString("plain", string.Join("\n\n", texts.Select(t => t.ToPlainText())));
        json.WriteStartArray("mentions");
        foreach (var id in texts.SelectMany(t => t.Mentions).Select(m => m.Target?.Id).OfType<string>().Distinct())
            json.WriteStringValue(id);
        json.WriteEndArray();
        WriteCitations([.. texts.SelectMany(t => t.Citations)]);
        json.WriteEndObject();
    }

    private void WriteCitations(ImmutableArray<Citation> citations)
    {
        if (citations.IsEmpty)
            return;
        json.WriteStartArray("citations");
        foreach (var citation in citations.Where(c => c.Target is not null))
        {
            json.WriteStartObject();
            json.WriteString("ref", citation.Target!.Id);
            if (citation.Locator is { } locator)
                json.WriteString("locator", locator);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteReference(ReferenceType type, ReferenceValue reference)
    {
        if (!type.IsEvidence && type.Alternative is null)
        {
            json.WriteStringValue(reference.Target.Id);
            return;
        }
        json.WriteStartObject();
        json.WriteString("ref", reference.Target.Id);
        if (type.IsEvidence)
        {
            json.WriteString("weight", reference.Weight.Word());
            if (reference.Note is { } note)
                json.WriteString("note", note);
        }
        json.WriteEndObject();
    }

    private void WriteDateRange(DateRangeValue range)
    {
        json.WriteStartObject();
        if (range.From is { } from)
            json.WriteString("from", from.Text);
        if (range.To is { } to)
            json.WriteString("to", to.Text);
        json.WriteEndObject();
    }

    private void WriteLikelihood(LikelihoodValue likelihood)
    {
        json.WriteStartObject();
        json.WriteString("scale", likelihood.Scale.Id);
        if (likelihood.Term is { } term)
            json.WriteString("term", term.Name);
        json.WriteNumber("low", Fraction(likelihood.Low));
        json.WriteNumber("high", Fraction(likelihood.High));
        json.WriteEndObject();
    }

    private void WriteFraction(decimal percent) => json.WriteNumberValue(Fraction(percent));

    private void WriteObject(params ReadOnlySpan<(string Name, Action Write)> members)
    {
        json.WriteStartObject();
        foreach (var (name, write) in members)
        {
            json.WritePropertyName(name);
            write();
        }
        json.WriteEndObject();
    }

    private static decimal Fraction(decimal percent) => Normalize(percent / 100);

    /// <summary>The same number without trailing zeros, so that 0.20 and 0.2 give the same bytes.</summary>
    private static decimal Normalize(decimal number) => number / 1.0000000000000000000000000000m;
}
