using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide;

/// <summary>What a line above a declaration tells.</summary>
public enum CodeLensKind
{
    /// <summary>How often it is named.</summary>
    References,

    /// <summary>Which briefs show it.</summary>
    Briefs,
}

/// <summary>A line above a declaration, which is worked out when it comes into view.</summary>
/// <param name="Symbol">The declaration.</param>
/// <param name="Kind">What it tells.</param>
public sealed record CodeLens(DeclarationSymbol Symbol, CodeLensKind Kind);

/// <summary>What a line says, and the places that it leads to.</summary>
/// <param name="Title">The words.</param>
/// <param name="Places">The places.</param>
public sealed record CodeLensContent(string Title, ImmutableArray<Location> Places);

/// <summary>Lines above declarations: how often each is named, and the briefs that show it.</summary>
public static class CodeLenses
{
    /// <summary>The lines of a file, without what they say.</summary>
    public static IEnumerable<CodeLens> Get(SemanticModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        foreach (var symbol in model.Symbols.Where(symbol => symbol.Name.Length > 0 && symbol.Syntax.Kind != SyntaxKind.Term))
        {
            yield return new(symbol, CodeLensKind.References);
            if (model.Compilation.EvidenceGraph.BriefsThatShow(symbol).Count > 0)
                yield return new(symbol, CodeLensKind.Briefs);
        }
    }

    /// <summary>What a line says.</summary>
    public static CodeLensContent Resolve(Compilation compilation, CodeLens lens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(lens);
        if (lens.Kind == CodeLensKind.Briefs)
        {
            var briefs = compilation.EvidenceGraph.BriefsThatShow(lens.Symbol);
            return new(briefs is [var brief] ? $"shown in {brief.Name}" : $"shown in {briefs.Count} briefs", [.. briefs.Select(shown => shown.Location)]);
        }
        var places = References.Find(compilation, lens.Symbol, withDeclaration: false, cancellationToken);
        return new(places.Length switch { 0 => "no references", 1 => "1 reference", var count => $"{count} references" }, places);
    }
}
