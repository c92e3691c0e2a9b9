using System.Globalization;
using System.Text;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Ide;

/// <summary>What is shown beside a word.</summary>
/// <param name="Span">The word.</param>
/// <param name="Markdown">What there is to know about it.</param>
public sealed record HoverResult(TextSpan Span, string Markdown);

/// <summary>Explains the word under the cursor: a declaration, a property, a keyword, or an option.</summary>
public static class Hover
{
    /// <summary>The explanation, or null where there is nothing to explain.</summary>
    public static HoverResult? Get(SemanticModel model, int position)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (SymbolAtPosition.FindName(model, position) is { } name)
            return new(name.Span, Describe(model, name.Symbol));
        var token = SymbolAtPosition.FindWord(model.SyntaxTree, position);
        return token.Exists && DescribeWord(model, token) is { } text ? new(token.Span, text) : null;
    }

    /// <summary>A declaration or namespace in Markdown.</summary>
    internal static string Describe(SemanticModel model, Symbol symbol)
    {
        if (symbol is not DeclarationSymbol declaration)
            return $"**namespace** `{symbol.Id}`";
        var text = new StringBuilder($"**{(declaration.IsAbsent ? "absent " : "")}{declaration.Syntax.Keyword.Text}** `{declaration.Id}`");
        Add(text, declaration.Title);
        Add(text, declaration.Documentation);
        Add(text, Term(model, declaration));
        if (declaration.Kind.IsA("assessment"))
        {
            Add(text, Judgment(declaration));
            Add(text, Evidence(declaration));
        }
        return text.ToString();
    }

    /// <summary>A range of percentages as people write it.</summary>
    internal static string Range(decimal low, decimal high) => low == high
        ? string.Create(CultureInfo.InvariantCulture, $"{low:0.##}%")
        : string.Create(CultureInfo.InvariantCulture, $"{low:0.##}–{high:0.##}%");

    /// <summary>A property in Markdown.</summary>
    internal static string Describe(Property property) =>
        $"**{property.Name}**: {property.Type.Description}{(property.IsRequired ? ", required" : "")}{(property.IsList ? ", may have several" : "")}\n\n{property.Documentation}";

    private static void Add(StringBuilder text, string? paragraph)
    {
        if (!string.IsNullOrEmpty(paragraph))
            text.Append("\n\n").Append(paragraph);
    }

    private static string? Term(SemanticModel model, DeclarationSymbol symbol)
    {
        if (symbol.Syntax.Keyword.Kind != SyntaxKind.LikelihoodKeyword || symbol.Owner is not { Syntax.Kind: SyntaxKind.Scale } scale)
            return null;
        return model.Compilation.GetScale(scale).FindTerm(symbol.Name) is { } term ? Describe(term) : null;
    }

    private static string Describe(LikelihoodTerm term) => $"{Range(term.Low, term.High)}: {string.Join(", ", term.Words)}";

    private static string? Judgment(DeclarationSymbol symbol)
    {
        var parts = new List<string>();
        if (symbol.LikelihoodOf(AssessmentKind.Likelihood) is { } likelihood)
            parts.Add($"{(likelihood.IsTerm ? likelihood.Term?.Words.FirstOrDefault() : null) ?? "likelihood"} ({Range(likelihood.Low, likelihood.High)})");
        if (symbol.ConfidenceOf(AssessmentKind.Confidence) is { } confidence)
            parts.Add($"{confidence.Term.Words.FirstOrDefault() ?? confidence.Term.Name} confidence");
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static string? Evidence(DeclarationSymbol symbol)
    {
        var lines = symbol.References(AssessmentKind.Because).Select(r => $"- for: {Line(r)}")
            .Concat(symbol.References(AssessmentKind.Despite).Select(r => $"- against: {Line(r)}"));
        return string.Join('\n', lines);
    }

    private static string Line(ReferenceValue evidence) =>
        $"{evidence.Target.DisplayName} (`{evidence.Target.Name}`, {evidence.Weight.ToString().ToLowerInvariant()})";

    private static string? DescribeWord(SemanticModel model, SyntaxToken token) => token.Parent switch
    {
        PropertySyntax property when property.Name == token => KindAround(model, property)?.FindProperty(token.Text) is { } found ? Describe(found) : null,
        DeclarationSyntax declaration when declaration.Keyword == token && model.GetDeclaredSymbol(declaration) is { } symbol && symbol.Kind != BoundDeclaration.UnknownKind =>
            $"**{symbol.Kind.Name}**\n\n{symbol.Kind.Documentation}",
        _ => null,
    };

    private static Kind? KindAround(SemanticModel model, PropertySyntax property) =>
        property.FirstAncestorOrSelf<DeclarationSyntax>() is { } declaration ? model.GetDeclaredSymbol(declaration)?.Kind : null;
}
