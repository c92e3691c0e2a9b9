using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide;

/// <summary>A step between a judgment and what it rests on.</summary>
/// <param name="Symbol">The declaration at the other end.</param>
/// <param name="Places">Where the one that rests on the other names it.</param>
public sealed record EvidenceStep(DeclarationSymbol Symbol, ImmutableArray<Location> Places);

/// <summary>What rests on what, step by step: evidence for and against, sources, and what sources repeat.</summary>
public static class EvidenceHierarchy
{
    /// <summary>The declaration at a position that has a place in the hierarchy, or null.</summary>
    public static DeclarationSymbol? Find(SemanticModel model, int position) =>
        SymbolAtPosition.Find(model, position) is DeclarationSymbol { Syntax.Kind: not (SyntaxKind.Scale or SyntaxKind.Term or SyntaxKind.Kind) } symbol ? symbol : null;

    /// <summary>What a declaration rests on.</summary>
    public static IEnumerable<EvidenceStep> Supports(DeclarationSymbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return EvidenceLinks.Of(symbol).GroupBy(link => link.To).Select(links => new EvidenceStep(links.Key, PlacesOf(links)));
    }

    /// <summary>What rests on a declaration.</summary>
    public static IEnumerable<EvidenceStep> Supported(Compilation compilation, DeclarationSymbol symbol, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(symbol);
        // The clauses of an agreement may rest on what it names.
        foreach (var citing in CitingDeclarations.Find(compilation, symbol, cancellationToken).SelectMany(citing => citing.Members.Prepend(citing)).Distinct())
        {
            var links = EvidenceLinks.Of(citing).Where(link => link.To == symbol).ToArray();
            if (links.Length > 0)
                yield return new(citing, PlacesOf(links));
        }
    }

    private static ImmutableArray<Location> PlacesOf(IEnumerable<EvidenceLink> links) =>
        [.. links.Select(link => link.Reference.Syntax).OfType<ReferenceSyntax>().Select(reference => reference.SyntaxTree.GetLocation(reference.NameSpan))];
}
