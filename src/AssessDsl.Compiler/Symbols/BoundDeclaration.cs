using System.Collections.Immutable;
using System.Numerics;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Symbols;

/// <summary>What a declaration's text turned out to mean.</summary>
internal sealed class BoundDeclaration
{
    internal BoundDeclaration(Dictionary<Property, ImmutableArray<Value>> values, IReadOnlyDictionary<string, Value> fieldDefaults)
    {
        Values = values;
        FieldDefaults = fieldDefaults;
    }

    internal Dictionary<Property, ImmutableArray<Value>> Values { get; }

    /// <summary>The properties of which a value or the name makes no sense, or that may be still to come.</summary>
    internal ImmutableArray<Property> Unclear { get; init; } = [];

    internal ImmutableArray<TextValue> Texts { get; init; } = [];

    internal ImmutableArray<ContentItem> Content { get; init; } = [];

    /// <summary>The defaults of the fields of a kind, by the fields' names.</summary>
    internal IReadOnlyDictionary<string, Value> FieldDefaults { get; }

    internal ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every name in the declaration's text and what it refers to, for the editor.</summary>
    internal ImmutableArray<SymbolReference> References { get; init; } = [];

    /// <summary>The <c>use</c>s of the file that names of the declaration needed, as bits of their order.</summary>
    internal BigInteger NeededUses { get; init; }
}

/// <summary>The kind that a declaration defines, with what was found on the way.</summary>
internal sealed record KindDefinition(Kind Kind, ImmutableArray<Diagnostic> Diagnostics, ImmutableArray<SymbolReference> References, BigInteger NeededUses);

/// <summary>
/// How symbols find out about themselves, in three steps that never lead back: what kind they are of, which kind they
/// define, and what their properties mean; that, or only where a name stands in them.
/// </summary>
internal sealed record SymbolBinder(
    Func<DeclarationSymbol, Kind> KindOf, Func<DeclarationSymbol, KindDefinition> Define, Func<DeclarationSymbol, BoundDeclaration> Bind,
    Func<DeclarationSymbol, string, IReadOnlyList<SymbolReference>> FindReferences);

/// <summary>One name in a file and what it refers to.</summary>
/// <param name="Span">Where the name stands.</param>
/// <param name="Symbol">What it refers to.</param>
/// <param name="IsInProse">Whether it stands in prose.</param>
public sealed record SymbolReference(TextSpan Span, Symbol Symbol, bool IsInProse);
