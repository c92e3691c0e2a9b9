using System.Globalization;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

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
        if (property.Type is ScalarType type && syntax is LiteralSyntax literal && PercentsFor(type.Scalar, literal) is { } percents)
            hint = $": write '{percents}'";
        context.Report(SemanticDiagnostics.WrongType, syntax.ValueSpan,
            ("property", property.Name), ("expected", expected), ("actual", Describe(syntax)), ("hint", hint.Length > 0 ? hint : HintAbout(context, property, syntax)));
        return null;
    }

    private static string HintAbout(BindingContext context, Property property, ValueSyntax syntax) => (property.Type, syntax) switch
    {
        (ScalarType { Scalar: Scalar.Date or Scalar.DateOrRange }, LiteralSyntax { IsRange: false, Low.Kind: SyntaxKind.Number } literal) => HintAboutDate(literal.Low.Text),
        (ScalarType { Scalar: Scalar.Date or Scalar.DateOrRange }, ReferenceSyntax) => PartialDate.Hint,
        _ => HintAboutQuotes(context, property, syntax),
    };

    private static string HintAboutDate(string digits) =>
        digits.Length == 8 && $"{digits[..4]}-{digits[4..6]}-{digits[6..]}" is var date && PartialDate.TryParse(date, out _)
            ? $": write {date}" : PartialDate.Hint;

    /// <summary>Says when a word or literal stands in quotation marks, or a text stands without.</summary>
    private static string HintAboutQuotes(BindingContext context, Property property, ValueSyntax syntax) => (property.Type, syntax) switch
    {
        (ScalarType { Scalar: Scalar.String or Scalar.Text }, ReferenceSyntax reference) => $": write \"{reference.Path}\"",
        (_, TextSyntax { Literal.Kind: SyntaxKind.String } text) when text.Literal.Text is [_, .. var word, _] && IsValue(context, property, word) => $": write {word} without quotation marks",
        _ => "",
    };

    /// <summary>Whether a word or literal would be a value of the property, which reading it as one shows.</summary>
    private static bool IsValue(BindingContext context, Property property, string word)
    {
        if (word.Length == 0 || !word.All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '%' or ':' or '+'))
            return false;
        var tree = SyntaxTree.ParseText($"actor a {{ {property.Name}: {word} }}");
        var values = tree.Root.DescendantNodes().OfType<ValueSyntax>().ToArray();
        var asked = property.Type == PropertyType.Coordinates ? property with { Type = PropertyType.Number } : property;
        return tree.Diagnostics.IsEmpty && values.Length == 1 && TrialBinding.Fits(context, asked, values);
    }

    /// <summary>What was likely meant by numbers where percentages are asked for: 60% for 60, and for 0.6.</summary>
    private static string? PercentsFor(Scalar scalar, LiteralSyntax literal)
    {
        if (literal.IsRange)
        {
            return scalar is Scalar.PercentRange or Scalar.Likelihood && PercentFor(literal.Low) is { } low && PercentFor(literal.High) is { } high
                ? $"{low}..{high}" : null;
        }
        return scalar is Scalar.Percent or Scalar.Likelihood ? PercentFor(literal.Low) : null;
    }

    private static string? PercentFor(SyntaxToken token)
    {
        if (token.Kind == SyntaxKind.Percent)
            return token.Text;
        if (token.Kind != SyntaxKind.Number || !NumberLiteral.TryParse(token.Text, out var number))
            return null;
        return number is > 0 and < 1 ? (number * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%" : token.Text + "%";
    }

    /// <summary>Reports 60,5% where one value is asked for: a number with a comma, read as two.</summary>
    public static bool ReportDecimalComma(this BindingContext context, Property property, IReadOnlyList<ValueSyntax> values)
    {
        if (values is not [LiteralSyntax { IsRange: false, Low.Kind: SyntaxKind.Number } whole, LiteralSyntax { IsRange: false, Low.Kind: SyntaxKind.Number or SyntaxKind.Percent } rest]
            || whole.Span.End + 1 != rest.Span.Start)
            return false;
        context.Report(SemanticDiagnostics.WrongType, TextSpan.FromBounds(whole.Span.Start, rest.Span.End),
            ("property", property.Name), ("expected", property.Type.Description), ("actual", "two values"), ("hint", HintForComma(whole, rest)));
        return true;
    }

    /// <summary>A comma before three digits may stand for thousands.</summary>
    private static string HintForComma(LiteralSyntax whole, LiteralSyntax rest)
    {
        var isThousands = rest.Low is { Kind: SyntaxKind.Number, Text.Length: 3 } && !whole.Low.Text.Contains('.', StringComparison.Ordinal);
        return isThousands ? $": write '{whole}_{rest}' for thousands, or '{whole}.{rest}' with a decimal point" : $": write '{whole}.{rest}' with a decimal point";
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
