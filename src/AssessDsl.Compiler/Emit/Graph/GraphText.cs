using System.Globalization;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Emit;

/// <summary>The words that drawings of an evidence map have.</summary>
internal static class GraphText
{
    /// <summary>The kind, for a member with what it is one of, and for a judgment how likely and how sure.</summary>
    public static string Describe(DeclarationSymbol node)
    {
        var likelihood = node.Likelihood();
        var confidence = node.ConfidenceOf(AssessmentKind.Confidence);
        string?[] parts =
        [
            DescribeKind(node),
            likelihood is null ? null : Describe(likelihood),
            confidence is null ? null : $"{confidence.Term.Name.Replace('_', ' ')} confidence",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>That a clause is missing is what a judgment rests on.</summary>
    private static string DescribeKind(DeclarationSymbol node)
    {
        var kind = node.IsAbsent ? $"{SyntaxFacts.KeywordText(SyntaxKind.AbsentKeyword)} {node.Kind.Name}" : node.Kind.Name;
        return node.Owner is { } owner ? $"{kind} of {owner.DisplayName}" : kind;
    }

    /// <summary>The word with what it means, since no table of the scale stands beside a drawing.</summary>
    private static string Describe(LikelihoodValue likelihood)
    {
        var range = likelihood.Low == likelihood.High
            ? string.Create(CultureInfo.InvariantCulture, $"{likelihood.Low:0.##}%")
            : string.Create(CultureInfo.InvariantCulture, $"{likelihood.Low:0.##}–{likelihood.High:0.##}%");
        return likelihood.Term is { } term
            ? $"{term.Name.Replace('_', ' ')} ({range}, {likelihood.Scale.Title})"
            : $"{range} ({likelihood.Scale.Title})";
    }

    /// <summary>The property, and the weight where it is not the usual one.</summary>
    public static string Describe(EvidenceLink link) =>
        link.Weight is null or EvidenceWeight.Moderate ? link.Property.Name : $"{link.Property.Name} ({link.Weight.Value.Word()})";
}
