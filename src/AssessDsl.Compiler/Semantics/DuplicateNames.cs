using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Finds names of a file that are declared already, in the namespace or in the same declaration.</summary>
internal static class DuplicateNames
{
    public static IEnumerable<Diagnostic> Find(FileDeclarations file)
    {
        foreach (var symbol in file.Symbols.Where(symbol => symbol.Name.Length > 0))
        {
            var first = symbol.Owner is { } owner ? owner.FindMember(symbol.Name) as DeclarationSymbol : file.Namespace.FindDeclaration(symbol.Name);
            if (first is not null && first != symbol)
                yield return Report(symbol, first);
        }
    }

    private static Diagnostic Report(DeclarationSymbol second, DeclarationSymbol first)
    {
        var descriptor = SemanticDiagnostics.DuplicateDeclaration;
        return new(descriptor, descriptor.Severity, second.Location, descriptor.Format(("name", second.Id), ("what", "declared already"), ("which", "one of the two")))
        {
            Related = [new(first.Location, "the first declaration")],
        };
    }
}
