using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Rules;

/// <summary>When something happened.</summary>
internal static class Moment
{
    /// <summary>The date that a property gives, with its place in the text; null without one.</summary>
    public static DateValue? Find(DeclarationSymbol symbol, Property property) => symbol.Get<DateValue>(property).FirstOrDefault();

    /// <summary>"on 2025-01-17", or "in 2025" and "in 2025-01".</summary>
    public static string Of(PartialDate date) => date.Precision < DatePrecision.Day ? $"in {date}" : $"on {date}";
}
