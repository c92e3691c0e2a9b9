using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Reports values of another type than the property takes.</summary>
internal static class WrongTypes
{
    /// <summary>Reports it, unless the value is broken or missing, which somebody said already; always null.</summary>
    public static Value? ReportWrongType(this BindingContext context, Property property, ValueSyntax syntax, string hint = "")
    {
        if (syntax.ChildTokens().Any(t => t.IsMissing || t.IsMalformed))
            return null;
        var expected = property.Type.Description;
        if (property.Type is ScalarType { Scalar: Scalar.Percent or Scalar.PercentRange or Scalar.Likelihood } && syntax is LiteralSyntax { IsRange: false, Low.Kind: SyntaxKind.Number } number)
            hint = $": write '{number.Low.Text}%'";
        context.Report(SemanticDiagnostics.WrongType, syntax.ValueSpan,
            ("property", property.Name), ("expected", expected), ("actual", Describe(syntax)), ("hint", hint));
        return null;
    }

    private static string Describe(ValueSyntax syntax) => syntax switch
    {
        ReferenceSyntax { Path: "true" or "false" } word => $"'{word.Path}'",
        ReferenceSyntax reference => $"the {(reference.Names.Skip(1).Any() ? "dotted name" : "name")} '{reference.Path}'",
        TextSyntax { Literal.Kind: SyntaxKind.TextBlock } => "a text block",
        TextSyntax => "a string",
        LiteralSyntax { IsRange: true } => "a range",
        LiteralSyntax literal => literal.Low.Kind switch
        {
            SyntaxKind.Percent => "a percentage",
            SyntaxKind.Date => "a date",
            SyntaxKind.DateTime => "a date and time",
            SyntaxKind.Duration => "a duration",
            _ => "a number",
        },
        _ => "this",
    };
}
