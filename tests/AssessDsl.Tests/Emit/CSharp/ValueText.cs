using System.Collections;
using System.Globalization;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Tests.Emit.CSharp;

/// <summary>
/// Writes a declaration of the semantic model and one of the emitted model as the same lines. It is written apart from
/// the emitters, so that a mistake in one of them shows.
/// </summary>
internal static class ValueText
{
    public static string[] Of(DeclarationSymbol symbol) =>
    [
        $"Title = {symbol.Title}",
        $"Documentation = {symbol.Documentation}",
        $"Text = {string.Join("\n\n", symbol.Texts.Select(text => text.Markdown))}",
        .. symbol.Kind.Properties.Select(property => $"{NameOf(property)} = {List(property, symbol.GetValues(property).Select(Of))}"),
    ];

    public static string[] Of(object declaration, Kind kind) =>
    [
        $"Title = {EmittedProject.Get(declaration, "Title")}",
        $"Documentation = {EmittedProject.Get(declaration, "Documentation")}",
        $"Text = {Value(EmittedProject.Get(declaration, "Text"))}",
        .. kind.Properties.Select(property => $"{NameOf(property)} = {List(property, Values(EmittedProject.Get(declaration, NameOf(property))))}"),
    ];

    private static string NameOf(Property property) => string.Concat(property.Name.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static string List(Property property, IEnumerable<string> values) =>
        string.Join(", ", property.IsSet ? values.Order(StringComparer.Ordinal) : values);

    private static IEnumerable<string> Values(object? value) => value switch
    {
        null => [],
        IEnumerable list and not string => list.Cast<object>().Select(Value),
        _ => [Value(value)],
    };

    private static string Of(Value value) => value switch
    {
        ReferenceValue { Note: null } reference => $"{reference.Target.Id} ({reference.Weight})",
        ReferenceValue reference => $"{reference.Target.Id} ({reference.Weight}, {reference.Note})",
        StringValue text => text.Text,
        NameValue name => name.Name,
        NumberValue number => Number(number.Number),
        PercentValue percent when percent.Low == percent.High => Number(percent.Low / 100),
        PercentValue percent => $"{Number(percent.Low / 100)}..{Number(percent.High / 100)}",
        DateValue date => date.Date.Text,
        DateRangeValue range => $"{range.From}..{range.To}",
        DurationValue duration => duration.Duration.ToString(),
        BooleanValue boolean => boolean.IsTrue.ToString(),
        CoordinatesValue coordinates => $"{Number(coordinates.Latitude)}, {Number(coordinates.Longitude)}",
        LikelihoodValue likelihood => $"{likelihood.Scale.Id} {likelihood.Term?.Name} {Number(likelihood.Low / 100)}..{Number(likelihood.High / 100)}",
        ConfidenceValue confidence => $"{confidence.Scale.Id} {confidence.Term.Name}",
        TextValue text => text.Markdown,
        _ => throw new ArgumentException($"Nobody writes {value}."),
    };

    private static string Value(object? value)
    {
        return value?.GetType().Name switch
        {
            null => "",
            "String" => (string)value,
            "Evidence" => value.ToString()!,
            "Reference`1" => $"{value} (Moderate)",
            "NameOr`1" => (string?)Get("Name") ?? Value(Get("Reference")),
            "ProseOr`1" => Value(Get("Text") ?? Get("Reference")),
            "Prose" => (string)Get("Markdown")!,
            "PartialDate" => value.ToString()!,
            "Period" => Equals(Get("From"), Get("To")) ? Value(Get("From")) : $"{Get("From")}..{Get("To")}",
            "FractionRange" => $"{Value(Get("From"))}..{Value(Get("To"))}",
            "Coordinates" => $"{Value(Get("Latitude"))}, {Value(Get("Longitude"))}",
            "Duration" => $"{Get("Count")}{Get("Unit")}",
            "Likelihood" => $"{Get("Scale")} {Get("Term")} {Value(Get("Low"))}..{Value(Get("High"))}",
            "Confidence" => $"{Get("Scale")} {Get("Term")}",
            "Uri" => ((Uri)value).OriginalString,
            "Decimal" => Number((decimal)value),
            "Int32" or "Boolean" => value.ToString()!,
            _ => SnakeCase(value.ToString()!),
        };

        object? Get(string name) => EmittedProject.Get(value!, name);
    }

    /// <summary>An option as it is written in a file; the grades of sources are single letters.</summary>
    private static string SnakeCase(string option) => option.Length == 1 ? option
        : string.Concat(option.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);
}
