using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out what numbers, percentages, dates, durations and their ranges mean.</summary>
internal sealed class LiteralBinder(BindingContext context)
{
    public Value? Bind(Property property, Scalar scalar, LiteralSyntax literal)
    {
        if (literal.ChildTokens().Any(t => t.IsMalformed || t.IsMissing))
            return null;
        Value? value = scalar switch
        {
            Scalar.Number when !literal.IsRange && TryNumber(literal.Low, out var number) => new NumberValue(number, literal),
            Scalar.Credibility when !literal.IsRange && TryNumber(literal.Low, out var number) => BindCredibility(number, literal),
            Scalar.Percent when !literal.IsRange && TryPercent(literal.Low, out var percent) => CheckPercent(new(percent, percent, literal)),
            Scalar.PercentRange when literal.IsRange => BindPercentRange(property, literal),
            Scalar.Date or Scalar.DateOrRange when !literal.IsRange && TryDate(literal.Low, out var date) => new DateValue(date, literal),
            Scalar.DateOrRange when literal.IsRange => BindDateRange(property, literal),
            Scalar.Duration when !literal.IsRange && Duration.TryParse(literal.Low.Text, out var duration) && literal.Low.Kind == SyntaxKind.Duration => new DurationValue(duration, literal),
            _ => context.ReportWrongType(property, literal),
        };
        return value;
    }

    /// <summary>A percentage or a range of them, as a likelihood may be.</summary>
    public PercentValue? BindPercents(Property property, LiteralSyntax literal)
    {
        if (literal.IsRange)
            return BindPercentRange(property, literal);
        return Bind(property, Scalar.Percent, literal) as PercentValue;
    }

    public Value? BindCoordinates(Property property, PropertySyntax written, IReadOnlyList<ValueSyntax> values)
    {
        if (values.Any(v => v.ChildTokens().Any(t => t.IsMissing || t.IsMalformed)))
            return null;
        if (values.Count != 2)
        {
            context.Report(SemanticDiagnostics.WrongType, written.Name.Span, ("property", property.Name), ("expected", property.Type.Description),
                ("actual", values.Count == 1 ? "one value" : $"{values.Count} values"), ("hint", ": write 'coordinates: 48.46, 35.04'"));
            return null;
        }
        var latitude = BindDegrees(property, values[0], "latitude", 90);
        var longitude = BindDegrees(property, values[1], "longitude", 180);
        return latitude is { } north && longitude is { } east ? new CoordinatesValue(north, east, values[0]) : null;
    }

    private decimal? BindDegrees(Property property, ValueSyntax value, string what, int limit)
    {
        if (value is not LiteralSyntax { IsRange: false } literal || !TryNumber(literal.Low, out var degrees))
            context.ReportWrongType(property, value);
        else if (Math.Abs(degrees) > limit)
            context.Report(SemanticDiagnostics.OutOfRange, literal.ValueSpan, ("what", $"A {what} lies between -{limit} and {limit} degrees; the latitude comes first"));
        else
            return degrees;
        return null;
    }

    private NumberValue? BindCredibility(decimal number, LiteralSyntax literal)
    {
        if (number is >= 1 and <= 6 && decimal.IsInteger(number))
            return new(number, literal);
        context.Report(SemanticDiagnostics.OutOfRange, literal.ValueSpan, ("what", "Credibility goes from 1 (confirmed) to 5 (improbable); 6 is 'cannot be judged'"));
        return null;
    }

    private PercentValue? BindPercentRange(Property property, LiteralSyntax literal)
    {
        if (!TryPercent(literal.Low, out var low) || !TryPercent(literal.High, out var high))
        {
            context.ReportWrongType(property, literal, literal.Low.Exists && literal.High.Exists ? "" : ": a range of percentages has two ends");
            return null;
        }
        if (low > high)
            return ReportBackwards(literal) as PercentValue;
        return CheckPercent(new(low, high, literal));
    }

    private Value? BindDateRange(Property property, LiteralSyntax literal)
    {
        PartialDate from = default, to = default;
        if ((literal.Low.Exists && !TryDate(literal.Low, out from)) || (literal.High.Exists && !TryDate(literal.High, out to)))
            return context.ReportWrongType(property, literal);
        if (literal.Low.Exists && literal.High.Exists && to.IsBefore(from))
            return ReportBackwards(literal);
        return new DateRangeValue(literal.Low.Exists ? from : null, literal.High.Exists ? to : null, literal);
    }

    private Value? ReportBackwards(LiteralSyntax literal)
    {
        context.Report(SemanticDiagnostics.OutOfRange, literal.ValueSpan, ("what", $"The range begins behind its end; write {literal.High.Text}..{literal.Low.Text}"));
        return null;
    }

    private PercentValue? CheckPercent(PercentValue value)
    {
        if (value is { Low: >= 0, High: <= 100 })
            return value;
        context.Report(SemanticDiagnostics.OutOfRange, ((LiteralSyntax)value.Syntax!).ValueSpan, ("what", "A percentage lies between 0% and 100%"));
        return null;
    }

    private static bool TryNumber(SyntaxToken token, out decimal number)
    {
        number = 0;
        return token.Kind == SyntaxKind.Number && NumberLiteral.TryParse(token.Text, out number);
    }

    private static bool TryPercent(SyntaxToken token, out decimal percent)
    {
        percent = 0;
        return token.Kind == SyntaxKind.Percent && NumberLiteral.TryParse(token.Text, out percent);
    }

    /// <summary>A date; a number of four digits is a year where a date may stand.</summary>
    private static bool TryDate(SyntaxToken token, out PartialDate date)
    {
        date = default;
        return token.Kind is SyntaxKind.Date or SyntaxKind.DateTime or SyntaxKind.Number && PartialDate.TryParse(token.Text, out date);
    }
}
