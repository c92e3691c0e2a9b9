using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>Reads the values of a declaration's properties by their type.</summary>
public static class PropertyAccess
{
    /// <summary>Whether a property is written at all, sense or nonsense; a default is not.</summary>
    public static bool IsGiven(this DeclarationSymbol symbol, Property property)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentNullException.ThrowIfNull(property);
        return symbol.Syntax.FindProperty(property.Name) is not null;
    }

    /// <summary>Whether a property is not written or only blank, nor meant by a text that has been reported as a mistake.</summary>
    public static bool Lacks(this DeclarationSymbol symbol, Property property) =>
        symbol.IsClear(property) && (!symbol.IsGiven(property) || symbol.GetValues(property).All(value => value.IsBlank));

    /// <summary>Whether all that is written for a property makes sense; what does not has been reported, and may stand for anything.</summary>
    public static bool IsClear(this DeclarationSymbol symbol, Property property)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return !symbol.Bound.Unclear.Contains(property);
    }

    /// <summary>The references of a property with their weights and notes.</summary>
    public static IEnumerable<ReferenceValue> References(this DeclarationSymbol symbol, Property property) => symbol.Get<ReferenceValue>(property);

    /// <summary>What a property refers to.</summary>
    public static IEnumerable<DeclarationSymbol> Targets(this DeclarationSymbol symbol, Property property)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        var values = symbol.GetValues(property);
        return values.IsEmpty ? [] : TargetsOf(values);
    }

    /// <summary>What a single-valued property refers to, or null.</summary>
    public static DeclarationSymbol? Target(this DeclarationSymbol symbol, Property property) => symbol.Targets(property).FirstOrDefault();

    /// <summary>The pieces of prose of a property.</summary>
    public static IEnumerable<TextValue> TextsOf(this DeclarationSymbol symbol, Property property) => symbol.Get<TextValue>(property);

    /// <summary>The strings of a property, but for blank ones.</summary>
    public static IEnumerable<string> Strings(this DeclarationSymbol symbol, Property property) =>
        symbol.Get<StringValue>(property).Where(value => !value.IsBlank).Select(value => value.Text);

    /// <summary>The option, topic or tag of a property, or null.</summary>
    public static string? NameOf(this DeclarationSymbol symbol, Property property) => symbol.Get<NameValue>(property).FirstOrDefault()?.Name;

    /// <summary>The date of a property, or null.</summary>
    public static PartialDate? DateOf(this DeclarationSymbol symbol, Property property) => symbol.Get<DateValue>(property).FirstOrDefault()?.Date;

    /// <summary>The first and last date of a property that holds a date or a range; an open end is null.</summary>
    public static (PartialDate? From, PartialDate? To) PeriodOf(this DeclarationSymbol symbol, Property property) =>
        symbol.GetValues(property).FirstOrDefault() switch
        {
            DateValue date => (date.Date, date.Date),
            DateRangeValue range => (range.From, range.To),
            _ => (null, null),
        };

    /// <summary>The likelihood of a property, or null.</summary>
    public static LikelihoodValue? LikelihoodOf(this DeclarationSymbol symbol, Property property) => symbol.Get<LikelihoodValue>(property).FirstOrDefault();

    /// <summary>The likelihood of an assessment or a hypothesis, or null.</summary>
    public static LikelihoodValue? Likelihood(this DeclarationSymbol symbol) =>
        symbol.LikelihoodOf(AssessmentKind.Likelihood) ?? symbol.LikelihoodOf(HypothesisKind.Likelihood);

    /// <summary>The confidence of a property, or null.</summary>
    public static ConfidenceValue? ConfidenceOf(this DeclarationSymbol symbol, Property property) => symbol.Get<ConfidenceValue>(property).FirstOrDefault();

    /// <summary>The number of a property, or null.</summary>
    public static decimal? NumberOf(this DeclarationSymbol symbol, Property property) => symbol.Get<NumberValue>(property).FirstOrDefault()?.Number;

    /// <summary>The values of a property that are of a type.</summary>
    public static IEnumerable<T> Get<T>(this DeclarationSymbol symbol, Property property) where T : Value
    {
        ArgumentNullException.ThrowIfNull(symbol);
        var values = symbol.GetValues(property);
        return values.IsEmpty ? [] : OfType<T>(values);
    }

    private static IEnumerable<DeclarationSymbol> TargetsOf(ImmutableArray<Value> values)
    {
        foreach (var value in values)
        {
            if (value is ReferenceValue reference)
                yield return reference.Target;
        }
    }

    /// <summary>LINQ would put the array and each step through it into a box.</summary>
    private static IEnumerable<T> OfType<T>(ImmutableArray<Value> values) where T : Value
    {
        foreach (var value in values)
        {
            if (value is T wanted)
                yield return wanted;
        }
    }
}
