using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Ide;

/// <summary>A step between a judgment and what it rests on.</summary>
/// <param name="Symbol">The declaration at the other end.</param>
/// <param name="Places">Where the one that rests on the other names it.</param>
public sealed record EvidenceLink(DeclarationSymbol Symbol, ImmutableArray<Location> Places);

/// <summary>What rests on what, step by step: evidence for and against, sources, and what sources repeat.</summary>
public static class EvidenceHierarchy
{
    /// <summary>The declaration at a position that has a place in the hierarchy, or null.</summary>
    public static DeclarationSymbol? Find(SemanticModel model, int position) =>
        SymbolAtPosition.Find(model, position) is DeclarationSymbol { Syntax.Kind: not (SyntaxKind.Scale or SyntaxKind.Term or SyntaxKind.Kind) } symbol ? symbol : null;

    /// <summary>What a declaration rests on.</summary>
    public static IEnumerable<EvidenceLink> Supports(DeclarationSymbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return LinksOf(symbol).GroupBy(link => link.Target).Select(links => new EvidenceLink(links.Key, PlacesOf(links)));
    }

    /// <summary>What rests on a declaration.</summary>
    public static IEnumerable<EvidenceLink> Supported(Compilation compilation, DeclarationSymbol symbol, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        ArgumentNullException.ThrowIfNull(symbol);
        foreach (var citing in CitingDeclarations.Find(compilation, symbol, cancellationToken))
        {
            var links = LinksOf(citing).Where(link => link.Target == symbol).ToArray();
            if (links.Length > 0)
                yield return new(citing, PlacesOf(links));
        }
    }

    private static IEnumerable<ReferenceValue> LinksOf(DeclarationSymbol symbol) => symbol.Kind.Properties
        .Where(property => property.Type is ReferenceType { IsEvidence: true } || property == CommonProperties.Sources || property == SourceKind.Cites)
        .SelectMany(symbol.References);

    private static ImmutableArray<Location> PlacesOf(IEnumerable<ReferenceValue> links) =>
        [.. links.Select(link => link.Syntax).OfType<ReferenceSyntax>().Select(reference => reference.SyntaxTree.GetLocation(reference.NameSpan))];
}
