using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds names of a file that are declared already, in the namespace, in the same declaration, or under the same id.</summary>
internal static class DuplicateNames
{
    public static IEnumerable<Diagnostic> Find(Compilation compilation, FileDeclarations file)
    {
        var isShadowed = IsShadowed(file.Namespace);
        foreach (var symbol in file.Symbols.Where(symbol => symbol.Name.Length > 0 && IsCertain(symbol)))
        {
            var first = symbol.Owner is { } owner ? owner.FindMember(symbol.Name) as DeclarationSymbol : file.Namespace.FindDeclaration(symbol.Name);
            if (isShadowed && first == symbol && symbol.Owner is null)
                first = compilation.FindSymbol(symbol.Id); // the clause of an agreement that is called like the namespace
            if (first is not null && first != symbol && IsCertain(first))
                yield return Report(symbol, first);
        }
    }

    /// <summary>Whether a declaration is called like the namespace or one around it, so that the ids of its members may be those of others.</summary>
    private static bool IsShadowed(NamespaceSymbol scope)
    {
        for (; scope.ContainingNamespace is { } outer; scope = outer)
        {
            if (outer.FindDeclaration(scope.Name) is not null)
                return true;
        }
        return false;
    }

    /// <summary>What has no kind may be no declaration at all, but other words: 'import x'; and of 'al-assad' only 'al' is read.</summary>
    private static bool IsCertain(DeclarationSymbol symbol) => symbol.Kind != Kind.Unknown && !symbol.Syntax.HasPartOfName && !symbol.Syntax.IsNameGuessed;

    private static Diagnostic Report(DeclarationSymbol second, DeclarationSymbol first)
    {
        var descriptor = SemanticDiagnostics.DuplicateDeclaration;
        return new(descriptor, descriptor.Severity, second.Location, descriptor.Format(("name", second.Id), ("what", "declared already"), ("which", "one of the two")))
        {
            Related = [new(first.Location, "the first declaration")],
        };
    }
}
