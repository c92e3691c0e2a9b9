using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Completion;

/// <summary>What may begin a line: kinds of declarations, properties not yet given, the words of briefs.</summary>
internal static class DeclarationCompletions
{
    public static IEnumerable<CompletionItem> BaseKinds => BuiltInKinds.Extensible.Select(kind => Kind(kind) with { Snippet = null });

    public static IEnumerable<CompletionItem> Get(CompletionContext context)
    {
        if (context.Declaration is null)
            return Declarations(context).Concat(Directives(context));
        var properties = context.Section is SectionSyntax ? [] : Properties(context);
        var members = context.Kind is { } kind ? kind.Members.Select(BuiltInKinds.Find).OfType<Kind>().Select(Kind) : [];
        if (context.Kind?.Members.Contains("clause") == true)
            members = members.Append(new("absent clause", CompletionItemKind.Kind, "a clause that the agreement lacks") { Snippet = "absent clause ${1:name} \"${2:Title}\"" });
        var content = context.Section is null ? [] : Content.Concat(Declarations(context));
        return properties.Concat(members).Concat(content);
    }

    private static IEnumerable<CompletionItem> Content =>
    [
        new("section", CompletionItemKind.Keyword, "a part of the brief with a title") { Snippet = "section \"${1:Title}\" {\n  $0\n}" },
        new("include", CompletionItemKind.Keyword, "shows a declaration from elsewhere"),
    ];

    private static IEnumerable<CompletionItem> Declarations(CompletionContext context)
    {
        var builtIn = BuiltInKinds.All.Where(kind => !kind.IsMember && (context.Section is null || kind.Id != "brief"));
        var custom = context.Model.LookupSymbols(context.Position).OfType<DeclarationSymbol>().Select(symbol => symbol.DefinedKind).OfType<Kind>();
        return builtIn.Concat(custom).Select(Kind);
    }

    private static IEnumerable<CompletionItem> Directives(CompletionContext context)
    {
        var root = context.Model.SyntaxTree.Root;
        if (root.Namespace is null && !context.Before.Exists)
            yield return new("namespace", CompletionItemKind.Keyword, "the names of the file stand in it");
        if (root.Declarations.FirstOrDefault() is not { } first || context.Position <= first.Span.Start)
            yield return new("use", CompletionItemKind.Keyword, "brings the names of a namespace in");
    }

    private static CompletionItem Kind(Kind kind) =>
        new(kind.Name, CompletionItemKind.Kind, kind.Base is null ? "" : $"extends {kind.Base.Name}", kind.Documentation) { Snippet = Snippet(kind) };

    private static string Snippet(Kind kind)
    {
        var required = kind.Properties.Where(property => property.IsRequired).ToArray();
        var lines = required.Select((property, index) => $"\n  {property.Name}: ${index + 3}");
        return $"{kind.Name} ${{1:name}} \"${{2:Title}}\" {{{string.Concat(lines)}\n  $0\n}}";
    }

    private static IEnumerable<CompletionItem> Properties(CompletionContext context)
    {
        if (context.Kind is not { } kind || kind.Id == "kind")
            return [];
        var given = context.Declaration!.Properties.Where(property => !property.Name.Span.IntersectsWith(context.Word))
            .Select(property => property.Name.Text).ToHashSet(StringComparer.Ordinal);
        return kind.Properties
            .Where(property => property.IsList || !given.Contains(property.Name))
            .OrderBy(property => given.Contains(property.Name)).ThenByDescending(property => property.IsRequired)
            .Select(property => new CompletionItem(property.Name, CompletionItemKind.Property, property.IsRequired ? "required" : property.Type.Description, Hover.Describe(property))
            {
                InsertText = context.IsBeforeColon ? property.Name : $"{property.Name}: ",
            });
    }
}
