using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Reports a required property that is not there, with an edit that puts it in.</summary>
internal static class MissingProperties
{
    public static void Report(BindingContext context, Kind kind, Property property)
    {
        var syntax = context.Symbol.Syntax;
        var span = syntax.Identifier.IsMissing ? syntax.Keyword.Span : syntax.Identifier.Span;
        context.Report(SemanticDiagnostics.MissingProperty, span,
            ("kind", DeclarationBinder.Sentence(kind)), ("property", property.Name), ("type", property.Type.Description));
        var (position, before, after) = PlaceFor(syntax);
        context.OfferFix($"Add '{property.Name}'", new(position, 0), $"{before}{property.Name}: {Placeholder(property)}{after}");
    }

    /// <summary>A value to begin with; the author has to look at it in any case.</summary>
    private static string Placeholder(Property property) => property.Type switch
    {
        OptionType options => options.Options[0],
        ScalarType { Scalar: Scalar.Date or Scalar.DateOrRange } => "2000-01-01",
        ScalarType { Scalar: Scalar.PercentRange } => "0%..100%",
        ScalarType { Scalar: Scalar.Likelihood } => "50%",
        ScalarType { Scalar: Scalar.Confidence } => "low",
        ScalarType { Scalar: Scalar.Number } => "0",
        ScalarType { Scalar: Scalar.Percent } => "0%",
        ScalarType { Scalar: Scalar.Boolean } => "false",
        ScalarType { Scalar: Scalar.Duration } => "1d",
        ScalarType { Scalar: Scalar.String or Scalar.Text } => "\"\"",
        ScalarType { Scalar: Scalar.Url } => "\"https://\"",
        _ => string.Join(", ", Enumerable.Repeat("name", Math.Max(1, property.Minimum))),
    };

    private static (int Position, string Before, string After) PlaceFor(DeclarationSyntax syntax)
    {
        if (!syntax.OpenBrace.Exists || syntax.OpenBrace.IsMissing)
            return ((syntax.Title.Exists ? syntax.Title : syntax.Identifier).Span.End, " { ", " }");
        var isOneLine = !syntax.CloseBrace.IsFirstOnLine;
        if (isOneLine)
            return (syntax.OpenBrace.Span.End, " ", syntax.Members.Any() ? " " : "");
        var line = syntax.SyntaxTree.Text.GetLineSpan(syntax.SyntaxTree.Text.GetLinePosition(syntax.Span.Start).Line);
        var indentation = syntax.SyntaxTree.Text.ToString(line);
        indentation = indentation[..(indentation.Length - indentation.TrimStart().Length)];
        return (syntax.OpenBrace.Span.End, $"\n{indentation}  ", "");
    }
}
