using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out what was meant by binding it as if it stood elsewhere, and forgetting what that reports.</summary>
internal static class TrialBinding
{
    /// <summary>Whether values make sense for a property and tell that it was meant: any text would make sense for a string.</summary>
    public static bool IsMeant(BindingContext context, Property property, IReadOnlyList<ValueSyntax> values) =>
        IsTelling(property.Type) && Fits(context, property, values);

    /// <summary>Whether values would make sense for a property.</summary>
    public static bool Fits(BindingContext context, Property property, IReadOnlyList<ValueSyntax> values)
    {
        var trial = new BindingContext(context.Compilation, context.File, context.Symbol);
        var binder = new ValueBinder(trial, new(trial));
        return values.Count > 0 && (values.Count == 1 || property.IsList)
            && values.All(value => binder.Bind(property, value) is not null) && trial.Diagnostics.Count == 0;
    }

    private static bool IsTelling(PropertyType type) => type is OptionType or ReferenceType { AllowsAny: false, Alternative: null }
        or ScalarType { Scalar: not (Scalar.String or Scalar.Text or Scalar.Name or Scalar.Number) };
}
