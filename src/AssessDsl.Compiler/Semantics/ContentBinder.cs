using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Puts together what a brief shows, in order.</summary>
internal sealed class ContentBinder(BindingContext context, ProseBinder prose)
{
    private static readonly ReferenceType AnyDeclaration = new([]) { AllowsAny = true };

    public ImmutableArray<ContentItem> Bind(IEnumerable<SyntaxNode> members)
    {
        var content = ImmutableArray.CreateBuilder<ContentItem>();
        foreach (var member in members)
        {
            if (Bind(member) is { } item)
                content.Add(item);
        }
        return content.ToImmutable();
    }

    private ContentItem? Bind(SyntaxNode member)
    {
        switch (member)
        {
            case SectionSyntax section:
                return new SectionContent(DecodedText.Decode(section.Title).Value, BindSection(section), section);
            case TextSyntax text:
                return new TextContent(prose.Bind(text));
            case IncludeSyntax include:
                return BindInclude(include);
            case DeclarationSyntax declaration when context.Compilation.Declarations.Find(declaration) is { } symbol:
                return new DeclarationContent(symbol, IsInline: true, declaration);
            default:
                return null;
        }
    }

    private ImmutableArray<ContentItem> BindSection(SectionSyntax section)
    {
        foreach (var property in section.ChildNodes.OfType<PropertySyntax>())
        {
            context.Report(SemanticDiagnostics.UnknownProperty, property.Name.Span, ("kind", "A section"), ("name", property.Name.Text),
                ("suggestion", property.Name.Text is "include" or "section" ? $"; '{property.Name.Text}' is written without a colon." : "; properties belong to the brief."));
        }
        return Bind(section.Members);
    }

    private DeclarationContent? BindInclude(IncludeSyntax include)
    {
        var reference = include.Reference;
        if (reference.Annotation is { } annotation)
            context.Report(SemanticDiagnostics.MisplacedAnnotation, annotation.Span, ("what", "'include' takes no weight or note"));
        if (context.Resolve(reference, _ => true) is not { } found)
            return null;
        return new ReferenceBinder(context).Check(reference, found, AnyDeclaration, "'include'", out var target)
            ? new(target, IsInline: false, include) : null;
    }
}
