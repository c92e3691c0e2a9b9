using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out what was meant by binding it as if it stood elsewhere, and forgetting what that reports.</summary>
internal static class TrialBinding
{
    /// <summary>Whether a value's making sense for a type says that this type was meant: any text makes sense for a string.</summary>
    private static bool IsTelling(PropertyType type) => type is OptionType or ReferenceType { AllowsAny: false, Alternative: null }
        or ScalarType { Scalar: not (Scalar.String or Scalar.Text or Scalar.Name or Scalar.Number) };

    /// <summary>Whether values would make sense for a property.</summary>
    public static bool Fits(BindingContext context, Property property, IReadOnlyList<ValueSyntax> values)
    {
        var trial = new BindingContext(context.Compilation, context.File, context.Symbol);
        var binder = new ValueBinder(trial, new(trial));
        return values.Count > 0 && IsTelling(property.Type) && (values.Count == 1 || property.IsList)
            && values.All(value => binder.Bind(property, value) is not null) && trial.Diagnostics.Count == 0;
    }
}
