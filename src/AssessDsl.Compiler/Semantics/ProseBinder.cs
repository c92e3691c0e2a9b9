using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out what the mentions and citations in prose refer to.</summary>
internal sealed class ProseBinder(BindingContext context)
{
    public TextValue Bind(TextSyntax syntax)
    {
        if (syntax.Annotation is { } annotation && syntax.Parent is not (PropertySyntax or FieldSyntax))
            context.Report(SemanticDiagnostics.MisplacedAnnotation, annotation.Span, ("what", "Prose takes no weight or note"));
        var text = DecodedText.Decode(syntax.Literal);
        var references = ProseParser.FindReferences(text.Value);
        var mentions = ImmutableArray.CreateBuilder<Mention>(references.Count);
        var citations = ImmutableArray.CreateBuilder<Citation>(references.Count);
        foreach (var reference in references)
        {
            var isCitation = reference is CitationInline;
            var nameSpan = text.ToSource(reference.NameSpan.Start, reference.NameSpan.Length);
            var target = Resolve(text, reference, nameSpan, isCitation);
            var path = string.Join('.', reference.Names);
            if (reference is CitationInline citation)
                citations.Add(new(target, path, citation.Locator, reference.FullSpan, nameSpan));
            else
                mentions.Add(new(target, path, reference.FullSpan, nameSpan));
        }
        return new(text, mentions.DrainToImmutable(), citations.DrainToImmutable(), syntax);
    }

    private DeclarationSymbol? Resolve(DecodedText text, ReferenceInline reference, TextSpan span, bool isCitation)
    {
        ImmutableArray<TextSpan> spans = [.. reference.NameSpans.Select(s => text.ToSource(s.Start, s.Length))];
        var found = context.Resolve(reference.Names, spans, isCitation ? static s => s.Kind.IsA(SourceKind.Kind) : static _ => true, isInProse: true);
        if (found is DeclarationSymbol target && (!isCitation || target.Kind.IsA(SourceKind.Kind) || target.Kind.HasUnknownBase))
            return target;
        if (found is not null)
        {
            context.Report(SemanticDiagnostics.WrongKind, span, ("name", string.Join('.', reference.Names)), ("kind", ReferenceBinder.Describe(found)),
                ("context", isCitation ? "a citation" : "a mention"), ("expected", isCitation ? "a source" : "a declaration"));
        }
        return null;
    }
}
