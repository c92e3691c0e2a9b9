using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Ide.Descriptions;

namespace AssessDsl.Ide.Completion;

/// <summary>What may be the value of a property.</summary>
internal static class ValueCompletions
{
    /// <summary>More files are not read through for words that they use.</summary>
    private const int MostFiles = 200;

    private static readonly CompletionItem[] s_weights =
        [.. SyntaxFacts.Weights.Select(weight => Option(weight, weight == EvidenceWeight.Moderate.Word() ? "what evidence weighs unless said otherwise" : ""))];

    /// <summary>What may be the value at the cursor, or the type of a field of a kind.</summary>
    public static IEnumerable<CompletionItem> Get(CompletionContext context) =>
        context.Declaration?.Kind == SyntaxKind.Kind ? FieldTypes(context)
        : PropertyAt(context) is { } property ? ForType(context, property) : [];

    /// <summary>The weights of evidence, where evidence stands.</summary>
    public static IEnumerable<CompletionItem> WeightsAt(CompletionContext context) =>
        PropertyAt(context) is { IsEvidence: true } ? s_weights : [];

    /// <summary>What may be the default of the field of a kind.</summary>
    public static IEnumerable<CompletionItem> Defaults(CompletionContext context)
    {
        var field = context.Before.Parent as FieldSyntax;
        var property = field is null ? null : context.Symbol?.DefinedKind?.FindProperty(field.Name.Text);
        return property?.Type is OptionType or ScalarType { Scalar: Scalar.Boolean } ? ForType(context, property) : [];
    }

    /// <summary>Whether a declaration may stand behind the dot at the cursor; anything may where nobody knows what has to.</summary>
    public static Func<DeclarationSymbol, bool> AcceptedAt(CompletionContext context) => context.Before.Parent switch
    {
        ReferenceSyntax { Parent: IncludeSyntax } => ReferenceCompletions.IsIncludable,
        ReferenceSyntax { Parent: FieldTypeSyntax } => IsKind,
        ReferenceSyntax { Parent: DeclarationSyntax extending } => symbol => IsKind(symbol) && symbol.Syntax != extending,
        _ => PropertyAt(context) is { } property ? AcceptedBy(property.Type) : _ => true,
    };

    private static Func<DeclarationSymbol, bool> AcceptedBy(PropertyType type) => type switch
    {
        ReferenceType reference => symbol => reference.Accepts(symbol.Kind),
        ScalarType { Scalar: Scalar.Likelihood } => symbol => symbol.Kind == LikelihoodKind.Kind,
        ScalarType { Scalar: Scalar.Confidence } => symbol => symbol.Kind == ConfidenceKind.Kind,
        _ => _ => false,
    };

    private static bool IsKind(DeclarationSymbol symbol) => symbol.Syntax.Kind == SyntaxKind.Kind;

    /// <summary>The terms of a scale that may stand behind its name.</summary>
    public static IEnumerable<CompletionItem> TermsOf(CompletionContext context, DeclarationSymbol symbol, Func<DeclarationSymbol, bool> accepts)
    {
        var scale = context.Model.Compilation.GetScale(symbol);
        var names = symbol.Members.Where(accepts).Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        return scale.Terms.Where(term => names.Contains(term.Name)).Select(term => Term(scale, term))
            .Concat(scale.Confidences.Where(term => names.Contains(term.Name)).Select(term => Term(scale, term)));
    }

    private static Property? PropertyAt(CompletionContext context) =>
        context.PropertyName is { } name ? context.Kind?.FindProperty(name) : null;

    private static IEnumerable<CompletionItem> ForType(CompletionContext context, Property property) => property.Type switch
    {
        OptionType type => type.Options.Select(option => Option(option, option == property.Default ? "default" : "")),
        ReferenceType type => ReferenceCompletions.Accepted(context, Acceptable(context, property, type)),
        ScalarType { Scalar: Scalar.Boolean } => [Option("true"), Option("false")],
        ScalarType { Scalar: Scalar.Credibility } => Enumerable.Range(1, 6).Select(number => Option($"{number}")),
        ScalarType { Scalar: Scalar.Likelihood } => ScaleOf(context) is { } scale ? scale.Terms.Select(term => Term(scale, term)) : [],
        ScalarType { Scalar: Scalar.Confidence } => ScaleOf(context) is { } scale ? scale.Confidences.Select(term => Term(scale, term)) : [],
        ScalarType { Scalar: Scalar.Name } => UsedNames(context, property),
        _ => [],
    };

    /// <summary>Of the right kind, not named in the list already, and of actors that a clause binds, the parties.</summary>
    private static Func<DeclarationSymbol, bool> Acceptable(CompletionContext context, Property property, ReferenceType type)
    {
        var named = context.Symbol?.References(property).Where(value => value.Syntax?.Span.IntersectsWith(context.Word) != true)
            .Select(value => value.Target).ToHashSet() ?? [];
        var parties = property == ClauseKind.Binds ? context.Symbol?.Owner?.Targets(AgreementKind.Parties).ToHashSet() ?? [] : [];
        return symbol => type.Accepts(symbol.Kind) && !named.Contains(symbol) && (parties.Count == 0 || parties.Contains(symbol));
    }

    private static Scale? ScaleOf(CompletionContext context) => context.Symbol is { } symbol ? context.Model.Compilation.GetScaleInUse(symbol) : null;

    private static CompletionItem Term(Scale scale, LikelihoodTerm term) =>
        new(term.Name, CompletionItemKind.Term, Describe.Range(term.Low, term.High), Describe.Term(scale, term));

    private static CompletionItem Term(Scale scale, ConfidenceTerm term) =>
        new(term.Name, CompletionItemKind.Term, $"{term.Rank + 1} of {scale.Confidences.Length}", Describe.Term(scale, term));

    /// <summary>The topics and tags of other declarations: to compare them, they have to be spelled alike.</summary>
    private static IEnumerable<CompletionItem> UsedNames(CompletionContext context, Property property) =>
        from tree in context.Model.Compilation.FindMentioningTrees(property.Name).Take(MostFiles)
        from symbol in context.Model.Compilation.GetSemanticModel(tree, context.CancellationToken).Symbols
        where symbol.IsGiven(property) && symbol != context.Symbol
        from value in symbol.Get<NameValue>(property)
        orderby value.Name
        select Option(value.Name, "used elsewhere");

    private static IEnumerable<CompletionItem> FieldTypes(CompletionContext context) =>
        PlainTypes.Names.Select(type => Option(type)).Concat(DeclarationCompletions.Kinds(context, BuiltInKinds.All.Where(kind => kind != KindKind.Kind),
            kind => new(kind.Name, CompletionItemKind.Kind, "a reference", kind.Documentation)));

    private static CompletionItem Option(string name, string detail = "") => new(name, CompletionItemKind.Option, detail);
}
