using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Makes the value of a built-in property's default.</summary>
internal static class DefaultValues
{
    public static Value Create(PropertyType type, string text) => type switch
    {
        OptionType => new NameValue(text, null),
        ScalarType { Scalar: Scalar.Boolean } => new BooleanValue(text == "true", null),
        _ => throw new InvalidOperationException($"A default of {type} is not supported."),
    };
}
