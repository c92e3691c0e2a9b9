using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Ide.Descriptions;

namespace AssessDsl.Ide.Completion;

/// <summary>Names of declarations and namespaces.</summary>
internal static class ReferenceCompletions
{
    /// <summary>Of more declarations only those are looked at whose names hold what is typed.</summary>
    private const int MostExamined = 3000;

    /// <summary>What a brief may show.</summary>
    public static IEnumerable<CompletionItem> Included(CompletionContext context) => Nameable(context, IsIncludable);

    /// <summary>Whether a brief may show a declaration.</summary>
    public static bool IsIncludable(DeclarationSymbol symbol) =>
        IsMentionable(symbol) && symbol.Kind != BriefKind.Kind && symbol.Kind != ResolutionKind.Kind;

    /// <summary>The declarations that may be the value of a property.</summary>
    public static IEnumerable<CompletionItem> Accepted(CompletionContext context, Func<DeclarationSymbol, bool> accepts) =>
        Nameable(context, symbol => symbol != context.Symbol && accepts(symbol));

    /// <summary>What may follow an at-sign and the names behind it. Prose seldom names its own declaration, so that comes last; scales and kinds are nothing to mention, and only sources are cited.</summary>
    public static IEnumerable<CompletionItem> Mentions(CompletionContext context, MentionContext mention)
    {
        Func<DeclarationSymbol, bool> accepts = mention.IsCitation ? symbol => symbol.Kind.IsA(SourceKind.Kind) : IsMentionable;
        return mention.Path.Length > 0 ? Members(context, mention.Path, accepts) : Nameable(context, accepts).OrderBy(item => IsOwn(context, item));
    }

    /// <summary>The members of what a path names, as far as they or something in them may stand here.</summary>
    public static IEnumerable<CompletionItem> Members(CompletionContext context, string[] path, Func<DeclarationSymbol, bool> accepts)
    {
        if (path.Length == 0)
            return [];
        var symbol = context.Model.LookupSymbols(context.Position, name => name == path[0]).FirstOrDefault() ?? context.Model.Compilation.GlobalNamespace.FindMember(path[0]);
        foreach (var name in path.Skip(1))
            symbol = symbol?.FindMember(name);
        return symbol switch
        {
            DeclarationSymbol { Syntax.Kind: SyntaxKind.Scale } scale => ValueCompletions.TermsOf(context, scale, accepts),
            DeclarationSymbol declaration => declaration.Members.Where(member => IsNamed(member) && accepts(member)).Select(member => Item(member, member.Name)),
            NamespaceSymbol space => space.Declarations.Where(member => IsNamed(member) && IsOrHolds(member, accepts))
                .Select(member => Item(member, member.Name)).Concat(space.Namespaces.Where(inner => Holds(inner, accepts)).Select(Item)),
            _ => [],
        };
    }

    /// <summary>The namespaces of the project by their full names.</summary>
    public static IEnumerable<CompletionItem> Namespaces(CompletionContext context)
    {
        var stack = new Stack<NamespaceSymbol>(context.Model.Compilation.GlobalNamespace.Namespaces.Reverse());
        while (stack.TryPop(out var space))
        {
            if (space.IsDeclared)
                yield return new(space.Id, CompletionItemKind.Namespace);
            foreach (var inner in space.Namespaces.Reverse())
                stack.Push(inner);
        }
    }

    /// <summary>The namespaces directly in the one that a path names.</summary>
    public static IEnumerable<CompletionItem> NamespacesIn(CompletionContext context, string[] path)
    {
        NamespaceSymbol? space = context.Model.Compilation.GlobalNamespace;
        foreach (var name in path)
            space = space?.FindNamespace(name);
        return space is null || path.Length == 0 ? [] : space.Namespaces.Select(Item);
    }

    /// <summary>What can be named here, the nearest first, members of others behind their owner's name; then what a <c>use</c> would bring in.</summary>
    private static IEnumerable<CompletionItem> Nameable(CompletionContext context, Func<DeclarationSymbol, bool> accepts)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var spaces = new List<NamespaceSymbol>();
        var left = MostExamined;
        foreach (var symbol in context.Model.LookupSymbols(context.Position, context.IsWanted).Where(symbol => names.Add(symbol.Name)))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (context.IsCut = left-- == 0)
                yield break;
            if (symbol is NamespaceSymbol space)
                spaces.Add(space);
            foreach (var item in symbol is DeclarationSymbol declaration ? WithMembers(declaration, accepts) : [])
                yield return item;
        }
        foreach (var symbol in context.Model.Compilation.GetSymbolsWithName(name => !names.Contains(name) && context.IsWanted?.Invoke(name) != false).Where(symbol => !symbol.Namespace.IsGlobal))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (context.IsCut = left-- == 0)
                yield break;
            foreach (var item in WithMembers(symbol, accepts))
                yield return FromElsewhere(context, item, symbol.Namespace);
        }
        foreach (var space in spaces.Where(space => Holds(space, accepts)))
            yield return Item(space);
    }

    /// <summary>A name of a namespace that the file does not use: with a <c>use</c>, or in full where that would make other names mean something else.</summary>
    public static CompletionItem FromElsewhere(CompletionContext context, CompletionItem item, NamespaceSymbol space) => context.Model.CanUse(space)
        ? item with { Detail = $"{item.Detail} (use {space.Id})".TrimStart(), AdditionalEdits = [UseInsertion.For(context.Model.SyntaxTree, space)] }
        : item with { Detail = $"{item.Detail} ({space.Id})".TrimStart(), InsertText = $"{space.Id}.{item.InsertText}", Snippet = null };

    private static IEnumerable<CompletionItem> WithMembers(DeclarationSymbol symbol, Func<DeclarationSymbol, bool> accepts)
    {
        if (!IsNamed(symbol))
            yield break;
        if (accepts(symbol))
            yield return Item(symbol, symbol.Name);
        foreach (var member in symbol.Members.Where(member => IsNamed(member) && accepts(member)))
            yield return Item(member, $"{symbol.Name}.{member.Name}");
    }

    private static bool IsOrHolds(DeclarationSymbol symbol, Func<DeclarationSymbol, bool> accepts) => accepts(symbol) || symbol.Members.Any(accepts);

    /// <summary>Whether there is anything in a namespace that may stand here; of a very large one it is taken for granted.</summary>
    private static bool Holds(NamespaceSymbol space, Func<DeclarationSymbol, bool> accepts)
    {
        var left = MostExamined;
        return space.Declarations.Any(symbol => left-- == 0 || IsNamed(symbol) && IsOrHolds(symbol, accepts))
            || space.Namespaces.Any(inner => Holds(inner, accepts));
    }

    private static bool IsOwn(CompletionContext context, CompletionItem item) =>
        context.Symbol is { } own && (item.Label == own.Name || item.Label == $"{own.Container?.Name}.{own.Name}");

    private static bool IsMentionable(DeclarationSymbol symbol) => symbol.Syntax.Kind is not (SyntaxKind.Scale or SyntaxKind.Kind or SyntaxKind.Term);

    private static bool IsNamed(DeclarationSymbol symbol) => symbol.Name.Length > 0;

    private static CompletionItem Item(NamespaceSymbol space) => new(space.Name, CompletionItemKind.Namespace);

    private static CompletionItem Item(DeclarationSymbol symbol, string label) =>
        new(label, CompletionItemKind.Declaration, $"{symbol.Syntax.Keyword.Text} {TitleText.OnOneLine(symbol.Title ?? "")}".TrimEnd(), symbol.Documentation ?? "");
}
