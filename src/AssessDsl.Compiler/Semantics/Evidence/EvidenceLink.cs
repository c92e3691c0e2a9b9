using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Semantics;

/// <summary>A link from a declaration to what it rests on, or to what speaks against it.</summary>
/// <param name="From">The declaration that rests on the other.</param>
/// <param name="Property">The property that names the other.</param>
/// <param name="Reference">Where and how it is named.</param>
public sealed record EvidenceLink(DeclarationSymbol From, Property Property, ReferenceValue Reference)
{
    /// <summary>The declaration that is named.</summary>
    public DeclarationSymbol To => Reference.Target;

    /// <summary>How much it weighs; null where links have no weight.</summary>
    public EvidenceWeight? Weight => Property.IsEvidence ? Reference.Weight : null;
}
