using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Reads the weights and notes of evidence, and reports those that stand elsewhere.</summary>
internal static class AnnotationBinder
{
    /// <summary>Reports a weight or note on a value of a property that takes none.</summary>
    public static void Check(BindingContext context, Property property, ValueSyntax syntax)
    {
        if (syntax.Annotation is { } annotation && !property.IsEvidence)
            context.Report(SemanticDiagnostics.MisplacedAnnotation, annotation.Span, ("what", $"'{property.Name}' takes no weight or note; only evidence does"));
    }

    public static (EvidenceWeight Weight, string? Note) Bind(BindingContext context, AnnotationSyntax? annotation)
    {
        var note = annotation?.Note is { Exists: true, IsMissing: false } text ? DecodedText.Decode(text).Value : null;
        if (annotation?.Weight is not { Exists: true, IsMissing: false } weight)
            return (EvidenceWeight.Moderate, note);
        if (EvidenceWeights.Find(weight.Text) is { } found)
            return (found, note);
        var weights = $"{string.Join(", ", SyntaxFacts.Weights[..^1])} or {SyntaxFacts.Weights[^1]}";
        context.Report(SemanticDiagnostics.MisplacedAnnotation, weight.Span, ("what", $"'{weight.Text}' is no weight; evidence is {weights}"));
        context.OfferReplacements(NearestName.Find(weight.Text, SyntaxFacts.Weights), weight.Span);
        return (EvidenceWeight.Moderate, note);
    }
}
