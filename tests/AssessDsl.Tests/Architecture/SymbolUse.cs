using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AssessDsl.Tests.Architecture;

/// <summary>A place in C# source that names a type or a member of one.</summary>
/// <param name="File">The file of the place.</param>
/// <param name="Line">The line of the place.</param>
/// <param name="Symbol">What is named.</param>
/// <param name="DeclaredIn">The file that declares it, if that is one of those looked at.</param>
internal sealed record SymbolUse(SourceFile File, int Line, ISymbol Symbol, SourceFile? DeclaredIn)
{
    private const string ImplicitUsings =
        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("AssessDsl.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The type that is named or whose member is.</summary>
    public INamedTypeSymbol Type => (Symbol as INamedTypeSymbol ?? Symbol.ContainingType).OriginalDefinition;

    public override string ToString() => $"{File.Path}({Line}): {Symbol.ToDisplayString()}";

    /// <summary>All uses in the files of one project.</summary>
    public static SymbolUse[] In(SourceFile[] files)
    {
        var byTree = files.ToDictionary(file => CSharpSyntaxTree.ParseText(file.Text, path: file.Path));
        var compilation = CSharpCompilation.Create(
            "Project", [.. byTree.Keys, CSharpSyntaxTree.ParseText(ImplicitUsings)], s_references);

        var uses =
            from tree in byTree.Keys.AsParallel().AsOrdered()
            let model = compilation.GetSemanticModel(tree)
            from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            let symbol = model.GetSymbolInfo(name).Symbol
            where symbol is INamedTypeSymbol or { ContainingType: not null }
            let line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1
            select new SymbolUse(byTree[tree], line, symbol, DeclarationOf(symbol));
        return [.. uses];

        SourceFile? DeclarationOf(ISymbol symbol) =>
            (symbol as INamedTypeSymbol ?? symbol.ContainingType).DeclaringSyntaxReferences is [var first, ..]
                ? byTree.GetValueOrDefault(first.SyntaxTree)
                : null;
    }
}
