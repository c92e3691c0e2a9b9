using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds out what a reference refers to and whether that may stand here.</summary>
internal sealed class ReferenceBinder(BindingContext context)
{
    public ReferenceValue? Bind(Property property, ReferenceType type, ValueSyntax syntax)
    {
        if (syntax is not ReferenceSyntax reference)
        {
            context.ReportWrongType(property, syntax);
            return null;
        }
        // Who mistypes a name does not mean the declaration that it stands in, which would lead back to itself.
        if (context.Resolve(reference, s => s != context.Symbol && type.Accepts(s.Kind)) is not { } symbol)
            return null;
        if (!Check(reference, symbol, type, $"'{property.Name}'", out var target))
            return null;
        var (weight, note) = type.IsEvidence ? AnnotationBinder.Bind(context, reference.Annotation) : (EvidenceWeight.Moderate, null);
        return new(target, weight, note, reference);
    }

    /// <summary>Whether what was found may stand here; reports when not.</summary>
    public bool Check(ReferenceSyntax reference, Symbol found, ReferenceType type, string where, out DeclarationSymbol target)
    {
        target = (found as DeclarationSymbol)!;
        if (target is not null && (target.Kind.HasUnknownBase || type.Accepts(target.Kind)))
            return type.Accepts(target.Kind) && target.Kind != Kind.Unknown;
        context.Report(SemanticDiagnostics.WrongKind, reference.NameSpan,
            ("name", reference.Path), ("kind", Describe(found)), ("context", where), ("expected", Expected(type)));
        if (target is not null)
            context.Relate(target.Location, $"'{target.Name}' is declared here");
        return false;
    }

    public static string Describe(Symbol symbol) => symbol switch
    {
        DeclarationSymbol declaration => declaration.Kind.Noun,
        _ => "a namespace",
    };

    /// <summary>The kinds in the plural: "takes actors".</summary>
    private static string Expected(ReferenceType type)
    {
        if (type.AllowsAny)
            return "a declaration";
        return type.Kinds.Length == 1 && !type.AllowsCustom ? Plural(type.Kinds[0]) : type.Description;
    }

    private static string Plural(string kind) =>
        BuiltInKinds.Find(kind)?.Collection ?? $"instances of '{kind[(kind.LastIndexOf('.') + 1)..]}'";
}
