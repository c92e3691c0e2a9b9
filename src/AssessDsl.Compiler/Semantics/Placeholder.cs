using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;

namespace AssessDsl.Compiler.Semantics;

/// <summary>A property with a value to begin with; the author has to look at it in any case.</summary>
public static class Placeholder
{
    /// <summary>The property as it is written. What has to be a reference gets a name that means nothing yet.</summary>
    /// <param name="property">The property.</param>
    /// <param name="scale">The scale in use.</param>
    public static string For(Property property, Scale? scale)
    {
        ArgumentNullException.ThrowIfNull(property);
        return $"{property.Name}: {ValueOf(property, scale)}";
    }

    private static string ValueOf(Property property, Scale? scale) => property.Type switch
    {
        OptionType options => options.Options[0],
        ScalarType { Scalar: Scalar.Date or Scalar.DateOrRange } => "2000-01-01",
        ScalarType { Scalar: Scalar.PercentRange } => "0%..100%",
        ScalarType { Scalar: Scalar.Likelihood } => "50%",
        ScalarType { Scalar: Scalar.Confidence } => scale?.Confidences.FirstOrDefault()?.Name ?? "low",
        ScalarType { Scalar: Scalar.Number } => "0",
        ScalarType { Scalar: Scalar.Credibility } => "6",
        ScalarType { Scalar: Scalar.Percent } => "0%",
        ScalarType { Scalar: Scalar.Boolean } => "false",
        ScalarType { Scalar: Scalar.Duration } => "1d",
        ScalarType { Scalar: Scalar.Coordinates } => "0, 0",
        ScalarType { Scalar: Scalar.String or Scalar.Text } or ReferenceType { Alternative: not null } => "\"\"",
        ScalarType { Scalar: Scalar.Url } => "\"https://\"",
        _ => string.Join(", ", Enumerable.Repeat("name", Math.Max(1, property.Minimum))),
    };
}
