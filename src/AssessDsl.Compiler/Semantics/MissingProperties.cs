using AssessDsl.Compiler.Kinds;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Reports a required property that is not there, with an edit that puts it in.</summary>
internal static class MissingProperties
{
    public static void Report(BindingContext context, Kind kind, Property property)
    {
        var syntax = context.Symbol.Syntax;
        var span = syntax.Identifier.IsMissing ? syntax.Keyword.Span : syntax.Identifier.Span;
        context.Report(SemanticDiagnostics.MissingProperty, span,
            ("kind", kind.NounAtStart), ("property", property.Name), ("type", property.Minimum > 1 ? $"at least {property.Minimum} values, each {property.Type.Description}" : property.Type.Description));
        var edit = PropertyInsertion.For(syntax, Placeholder.For(property, context.Compilation.GetScaleInUse(context.Symbol)));
        context.OfferToAuthor($"Add '{property.Name}'", edit);
    }
}
