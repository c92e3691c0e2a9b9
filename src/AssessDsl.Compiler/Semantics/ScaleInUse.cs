using System.Collections.Concurrent;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// Finds the scale of a declaration from syntax and names alone: it is needed while the declaration is being bound.
/// </summary>
internal sealed class ScaleInUse(Compilation compilation)
{
    /// <summary>A brief may have any number of members, so its property is not looked for by each of them.</summary>
    private readonly ConcurrentDictionary<DeclarationSymbol, Scale?> _ofBriefs = [];

    public Scale? Find(DeclarationSymbol symbol) =>
        symbol.Syntax.Kind == SyntaxKind.Brief ? OfBrief(symbol)
        : FindProperty(symbol) is { } property ? Resolve(symbol, property)
        : symbol.Brief is { } brief ? OfBrief(brief)
        : compilation.DefaultScale;

    private Scale? OfBrief(DeclarationSymbol brief) =>
        _ofBriefs.GetOrAdd(brief, _ => FindProperty(brief) is { } property ? Resolve(brief, property) : compilation.DefaultScale);

    private static ReferenceSyntax? FindProperty(DeclarationSymbol declaration) =>
        declaration.Syntax.Keyword.Kind is SyntaxKind.BriefKeyword or SyntaxKind.AssessmentKeyword
            ? declaration.Syntax.FindProperty(AssessmentKind.Scale.Name)?.Values.FirstOrDefault() as ReferenceSyntax
            : null;

    private Scale? Resolve(DeclarationSymbol declaration, ReferenceSyntax reference)
    {
        var resolver = new NameResolver(compilation.Declarations[declaration.SyntaxTree], compilation.BuiltInNamespace);
        var path = reference.Names.Select(n => n.Text).ToArray();
        var found = path.Length == 0 ? Resolution.Nothing : resolver.Resolve(path, declaration);
        return found.Symbols.Count == path.Length && found.Symbols[^1] is DeclarationSymbol { Syntax.Kind: SyntaxKind.Scale } scale ? compilation.GetScale(scale) : null;
    }
}
