using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Completion;

/// <summary>What may be the value of a property.</summary>
internal static class ValueCompletions
{
    public static IEnumerable<CompletionItem> Weights { get; } =
        [Option("strong"), Option("moderate", "what evidence weighs unless said otherwise"), Option("weak")];

    public static IEnumerable<CompletionItem> Get(CompletionContext context, string propertyName)
    {
        if (context.Declaration?.Kind == SyntaxKind.Kind)
            return FieldTypes(context);
        return context.Kind?.FindProperty(propertyName) is { } property ? ForType(context, property) : [];
    }

    private static IEnumerable<CompletionItem> ForType(CompletionContext context, Property property) => property.Type switch
    {
        OptionType type => type.Options.Select(option => Option(option, option == property.Default ? "default" : "")),
        ReferenceType type => ReferenceCompletions.Accepted(context, type),
        ScalarType { Scalar: Scalar.Boolean } => [Option("true"), Option("false")],
        ScalarType { Scalar: Scalar.Credibility } => Enumerable.Range(1, 6).Select(number => Option($"{number}")),
        ScalarType { Scalar: Scalar.Likelihood } => ScaleOf(context) is { } scale ? scale.Terms.Select(term => Term(scale, term)) : [],
        ScalarType { Scalar: Scalar.Confidence } => ScaleOf(context) is { } scale
            ? scale.Confidences.Select(term => new CompletionItem(term.Name, CompletionItemKind.Term, scale.Id)) : [],
        ScalarType { Scalar: Scalar.Name } => UsedNames(context, property),
        _ => [],
    };

    private static Scale? ScaleOf(CompletionContext context) => context.Symbol is { } symbol ? context.Model.Compilation.GetScaleInUse(symbol) : null;

    private static CompletionItem Term(Scale scale, LikelihoodTerm term) =>
        new(term.Name, CompletionItemKind.Term, Hover.Range(term.Low, term.High), $"{scale.Title}: {string.Join(", ", term.Words.Concat(term.Also))}");

    /// <summary>The topics and tags of other declarations: to compare them, they have to be spelled alike.</summary>
    private static IEnumerable<CompletionItem> UsedNames(CompletionContext context, Property property) =>
        from symbol in context.Model.Compilation.Symbols
        where symbol.IsGiven(property) && symbol != context.Symbol
        from value in symbol.Get<NameValue>(property)
        orderby value.Name
        select Option(value.Name, "used elsewhere");

    private static IEnumerable<CompletionItem> FieldTypes(CompletionContext context)
    {
        var custom = context.Model.LookupSymbols(context.Position).OfType<DeclarationSymbol>().Select(symbol => symbol.DefinedKind).OfType<Kind>();
        return PlainTypes.Names.Select(type => Option(type))
            .Concat(BuiltInKinds.All.Where(kind => kind.Id != "kind").Concat(custom).Select(kind => new CompletionItem(kind.Name, CompletionItemKind.Kind, "a reference", kind.Documentation)));
    }

    private static CompletionItem Option(string name, string detail = "") => new(name, CompletionItemKind.Option, detail);
}
