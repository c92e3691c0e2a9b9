using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide.Completion;

/// <summary>Names of declarations and namespaces.</summary>
internal static class ReferenceCompletions
{
    public static IEnumerable<CompletionItem> Any(CompletionContext context) => Visible(context, _ => true);

    /// <summary>The declarations that may be the value of a property.</summary>
    public static IEnumerable<CompletionItem> Accepted(CompletionContext context, ReferenceType type) =>
        Visible(context, symbol => symbol != context.Symbol && type.Accepts(symbol.Kind));

    /// <summary>What may follow an at-sign and the names behind it; scales and kinds are nothing to mention.</summary>
    public static IEnumerable<CompletionItem> Mentions(CompletionContext context, string[] path) =>
        path.Length > 0 ? Members(context, path) : Visible(context, symbol => symbol.Syntax.Kind is not (SyntaxKind.Scale or SyntaxKind.Kind or SyntaxKind.Term));

    /// <summary>The members of what a path names.</summary>
    public static IEnumerable<CompletionItem> Members(CompletionContext context, string[] path)
    {
        if (path.Length == 0)
            return [];
        var symbol = context.Model.LookupSymbols(context.Position).FirstOrDefault(s => s.Name == path[0]) ?? context.Model.Compilation.GlobalNamespace.FindMember(path[0]);
        foreach (var name in path.Skip(1))
            symbol = symbol?.FindMember(name);
        return symbol switch
        {
            DeclarationSymbol declaration => declaration.Members.Where(IsNamed).Select(member => Item(member, member.Name)),
            NamespaceSymbol space => space.Declarations.Where(IsNamed).Select(member => Item(member, member.Name)).Concat(space.Namespaces.Select(Item)),
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

    /// <summary>What can be named here, the nearest first; members of others behind their owner's name.</summary>
    private static IEnumerable<CompletionItem> Visible(CompletionContext context, Func<DeclarationSymbol, bool> accepts)
    {
        var symbols = context.Model.LookupSymbols(context.Position).DistinctBy(symbol => symbol.Name, StringComparer.Ordinal).ToArray();
        foreach (var symbol in symbols.OfType<DeclarationSymbol>().Where(IsNamed))
        {
            if (accepts(symbol))
                yield return Item(symbol, symbol.Name);
            foreach (var member in symbol.Members.Where(member => IsNamed(member) && accepts(member)))
                yield return Item(member, $"{symbol.Name}.{member.Name}");
        }
        foreach (var space in symbols.OfType<NamespaceSymbol>())
            yield return Item(space);
    }

    private static bool IsNamed(DeclarationSymbol symbol) => symbol.Name.Length > 0;

    private static CompletionItem Item(NamespaceSymbol space) => new(space.Name, CompletionItemKind.Namespace);

    private static CompletionItem Item(DeclarationSymbol symbol, string label) =>
        new(label, CompletionItemKind.Declaration, $"{symbol.Syntax.Keyword.Text} {symbol.Title}".TrimEnd(), symbol.Documentation ?? "");
}
