using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Ide.Descriptions;

namespace AssessDsl.Ide.Completion;

/// <summary>What may begin a line: kinds of declarations, properties not yet given, the words of briefs.</summary>
internal static class DeclarationCompletions
{
    public static IEnumerable<CompletionItem> Get(CompletionContext context) => context.Declaration switch
    {
        null when IsBeforeDirective(context) => Directives(context),
        null => Declarations(context).Concat(Directives(context)),
        { Kind: SyntaxKind.Kind } => [],
        _ => Properties(context).Concat(Members(context)).Concat(context.Section is null ? [] : Content(context).Concat(Declarations(context))),
    };

    /// <summary>What a kind may extend: some built-in kinds, and other custom ones.</summary>
    public static IEnumerable<CompletionItem> BaseKinds(CompletionContext context) =>
        Kinds(context, BuiltInKinds.Extensible, kind => Kind(context, kind) with { Snippet = null });

    /// <summary>What follows <c>absent</c>.</summary>
    public static IEnumerable<CompletionItem> AbsentClause(CompletionContext context) =>
        [new("clause", CompletionItemKind.Kind, Describe.Keyword("absent")!, ClauseKind.Kind.Documentation) { Snippet = context.HasRoom ? "clause ${1:name} \"${2:Title}\"" : null }];

    /// <summary>Some built-in kinds, the custom ones that can be named here but for the one that is being declared, and what a <c>use</c> would bring in.</summary>
    public static IEnumerable<CompletionItem> Kinds(CompletionContext context, IEnumerable<Kind> builtIn, Func<Kind, CompletionItem> create)
    {
        var around = context.Before.Kind == SyntaxKind.Colon ? context.Before.Parent : null;
        var near = context.Model.LookupKinds(context.Position).ToArray();
        var names = near.Select(symbol => symbol.Name).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. builtIn.Concat(near.Where(symbol => symbol.Syntax != around).Select(symbol => symbol.DefinedKind).OfType<Kind>()).Select(create),
            .. from symbol in context.Model.Compilation.Kinds
               let kind = symbol.DefinedKind
               where kind is not null && !symbol.Namespace.IsGlobal && !names.Contains(symbol.Name)
               select ReferenceCompletions.FromElsewhere(context, create(kind), symbol.Namespace),
        ];
    }

    private static IEnumerable<CompletionItem> Content(CompletionContext context) =>
    [
        new("section", CompletionItemKind.Keyword, Describe.Keyword("section")!) { Snippet = context.HasRoom ? "section \"${1:Title}\" {\n  $0\n}" : null },
        new("include", CompletionItemKind.Keyword, Describe.Keyword("include")!),
    ];

    /// <summary>A declaration begins with a single word, so that a kind which has to be written in full begins none.</summary>
    private static IEnumerable<CompletionItem> Declarations(CompletionContext context) =>
        Kinds(context, BuiltInKinds.All.Where(kind => !kind.IsMember && (context.Section is null || kind != BriefKind.Kind)), kind => Kind(context, kind))
            .Where(item => !item.InsertText.Contains('.', StringComparison.Ordinal));

    private static IEnumerable<CompletionItem> Members(CompletionContext context)
    {
        var kinds = context.Section is SectionSyntax ? [] : context.Kind?.Members ?? [];
        foreach (var kind in kinds.Select(BuiltInKinds.Find).OfType<Kind>())
        {
            yield return Kind(context, kind);
            if (kind == ClauseKind.Kind)
                yield return AbsentClause(context).Select(item => item with { Label = "absent clause", InsertText = "absent clause", Snippet = item.Snippet is null ? null : $"absent {item.Snippet}" }).Single();
        }
    }

    private static IEnumerable<CompletionItem> Directives(CompletionContext context)
    {
        var root = context.Model.SyntaxTree.Root;
        if (root.Namespace is { } space && context.Word.End <= space.Span.Start)
            yield break;
        if (root.Namespace is null && !context.Before.Exists)
            yield return new("namespace", CompletionItemKind.Keyword, Describe.Keyword("namespace")!);
        if (root.Declarations.FirstOrDefault() is not { } first || context.Word.Start <= first.Span.Start)
            yield return new("use", CompletionItemKind.Keyword, Describe.Keyword("use")!);
    }

    /// <summary>Whether a <c>namespace</c> or <c>use</c> follows, which stand above all declarations.</summary>
    private static bool IsBeforeDirective(CompletionContext context)
    {
        var root = context.Model.SyntaxTree.Root;
        return root.Uses.Select(use => use.Span.Start).Append(root.Namespace?.Span.Start ?? 0).Any(start => context.Word.End < start);
    }

    private static CompletionItem Kind(CompletionContext context, Kind kind) =>
        new(kind.Name, CompletionItemKind.Kind, kind.Base is null ? "" : $"extends {kind.Base.Name}", kind.Documentation)
        {
            Snippet = context.HasRoom ? Snippets.Declaration(kind) : null,
        };

    /// <summary>Required ones first; those that may be given again come last.</summary>
    private static IEnumerable<CompletionItem> Properties(CompletionContext context)
    {
        if (context.Kind is not { } kind || context.Section is SectionSyntax)
            return [];
        var given = context.Declaration!.Properties.Where(property => !property.Name.Span.IntersectsWith(context.Word))
            .Select(property => property.Name.Text).ToHashSet(StringComparer.Ordinal);
        return kind.Properties
            .Where(property => property.IsList || !given.Contains(property.Name))
            .OrderBy(property => given.Contains(property.Name)).ThenByDescending(property => property.IsRequired)
            .Select(property => Property(context, property));
    }

    private static CompletionItem Property(CompletionContext context, Property property)
    {
        var item = new CompletionItem(property.Name, CompletionItemKind.Property, property.IsRequired ? "required" : property.Type.Description, Describe.Property(property));
        return context.IsBeforeColon ? item : item with { InsertText = $"{property.Name}: ", Snippet = context.HasRoom ? Snippets.Property(property) : null };
    }
}
