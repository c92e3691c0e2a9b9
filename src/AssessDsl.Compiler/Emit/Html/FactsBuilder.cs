using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Lists the properties of a declaration as a reader reads them.</summary>
internal sealed class FactsBuilder(Page page)
{
    /// <summary>The properties that are given, in the order of the kind.</summary>
    /// <param name="symbol">The declaration.</param>
    /// <param name="level">The level of the heading above.</param>
    /// <param name="except">Those that the card shows otherwise.</param>
    public IReadOnlyList<Fact> Build(DeclarationSymbol symbol, int level, params ReadOnlySpan<Property> except)
    {
        var facts = new List<Fact>();
        foreach (var property in symbol.Kind.Properties)
        {
            if (except.Contains(property) || CommonProperties.All.Contains(property))
                continue;
            var values = symbol.GetValues(property);
            if (values.IsEmpty)
                continue;
            var hasProse = values.Any(value => value is TextValue);
            facts.Add(new(page.Labels.Property(symbol.Kind, property),
                hasProse ? [] : [.. values.Select(value => Name(property, value))],
                hasProse ? [.. values.Select(value => Line(property, value, level))] : []));
        }
        return facts;
    }

    /// <summary>The values of a property that are no prose.</summary>
    public IEnumerable<Link> Names(DeclarationSymbol symbol, Property property) => symbol.GetValues(property).Select(value => Name(property, value));

    private Markup Line(Property property, Value value, int level) =>
        value is TextValue text ? ProseWriter.WriteLine(page, text, level) : new(Inlines.Write(Name(property, value))!);

    private Link Name(Property property, Value value) => value switch
    {
        ReferenceValue reference => page.LinkApart(reference.Target),
        StringValue { Text: var address } when property.Type == PropertyType.Url => new(address, HtmlText.SafeUrl(address)),
        StringValue or NameValue or LikelihoodValue or ConfidenceValue => new(Word(property, value), null),
        _ => Link.Plain(Word(property, value)),
    };

    private string Word(Property property, Value value) => value switch
    {
        StringValue text => text.Text,
        NameValue name => page.Labels.Word(property, name.Name),
        NumberValue number => page.Format.Number(number.Number),
        PercentValue percent => page.Format.Percent(percent.Low, percent.High),
        DateValue horizon when property == AssessmentKind.Until => page.Format.EndOf(horizon.Date),
        DateValue date => page.Format.Date(date.Date),
        DateRangeValue range => page.Format.Period(range.From, range.To),
        DurationValue duration => page.Format.Duration(duration.Duration),
        BooleanValue boolean => page.Labels.Texts[boolean.IsTrue ? "yes" : "no"],
        CoordinatesValue place => page.Format.Coordinates(place.Latitude, place.Longitude),
        LikelihoodValue likelihood => $"{(likelihood.Term is { } term ? page.Labels.Word(term.Name) + ", " : "")}{page.Format.Percent(likelihood.Low, likelihood.High)}",
        ConfidenceValue confidence => page.Labels.Word(confidence.Term.Name),
        _ => throw new InvalidOperationException($"Nobody words a {value.GetType().Name}."),
    };
}
