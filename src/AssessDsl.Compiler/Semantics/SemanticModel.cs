using System.Collections.Immutable;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What the names in one file mean.</summary>
public sealed class SemanticModel
{
    private readonly CancellationToken _cancellationToken;
    private ImmutableArray<SymbolReference> _references;

    internal SemanticModel(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        Compilation = compilation;
        SyntaxTree = tree;
    }

    /// <summary>The project that the file belongs to.</summary>
    public Compilation Compilation { get; }

    /// <summary>The file.</summary>
    public SyntaxTree SyntaxTree { get; }

    /// <summary>The declarations of the file, members included, in the order of the text.</summary>
    public IEnumerable<DeclarationSymbol> Symbols
    {
        get
        {
            foreach (var symbol in Compilation.Declarations[SyntaxTree].Symbols)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                yield return symbol;
            }
        }
    }

    /// <summary>Every name in the file that refers to something, prose included, in the order of the text.</summary>
    public ImmutableArray<SymbolReference> References
    {
        get
        {
            if (_references.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _references, CollectReferences());
            return _references;
        }
    }

    /// <summary>The places in the file that refer to something; what cannot name it is not looked at.</summary>
    public IEnumerable<SymbolReference> FindReferences(Symbol target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target is NamespaceSymbol)
            return References.Where(reference => reference.Symbol == target);
        return Symbols.Where(symbol => symbol.Syntax.MayName(target.Name))
            .SelectMany(symbol => symbol.FindReferences(target.Name)).Where(reference => reference.Symbol == target);
    }

    /// <summary>The symbol of a declaration in this file.</summary>
    public DeclarationSymbol? GetDeclaredSymbol(DeclarationSyntax declaration) => Compilation.Declarations.Find(declaration);

    /// <summary>What the name at a position refers to, or null.</summary>
    public Symbol? GetSymbolInfo(int position)
    {
        foreach (var reference in References)
        {
            if (reference.Span.Start <= position && position <= reference.Span.End)
                return reference.Symbol;
        }
        return null;
    }

    /// <summary>What a reference refers to, or null.</summary>
    public Symbol? GetSymbolInfo(ReferenceSyntax reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference.IsMissing ? null : GetSymbolInfo(reference.Names.Last().Span.Start);
    }

    /// <summary>The declaration in whose body a position lies, the innermost, or null.</summary>
    public DeclarationSymbol? GetEnclosingSymbol(int position)
    {
        var declaration = SyntaxTree.Root.FindToken(position).Parent?.FirstAncestorOrSelf<DeclarationSyntax>();
        while (declaration is not null && !HasInBody(declaration, position))
            declaration = declaration.Parent?.FirstAncestorOrSelf<DeclarationSyntax>();
        return declaration is null ? null : GetDeclaredSymbol(declaration);
    }

    /// <summary>Everything that can be named without a dot at a position, the nearest first.</summary>
    /// <param name="position">The position.</param>
    /// <param name="isWanted">Which names are asked for; the others cost nothing.</param>
    public IEnumerable<Symbol> LookupSymbols(int position, Func<string, bool>? isWanted = null) =>
        new NameResolver(Compilation.Declarations[SyntaxTree], Compilation.BuiltInNamespace).VisibleSymbols(GetEnclosingSymbol(position), isWanted);

    /// <summary>Whatever a name may mean without a dot at a position, the nearest first; what is nearer may hide the others.</summary>
    public IEnumerable<Symbol> LookupSymbols(int position, string name) =>
        new NameResolver(Compilation.Declarations[SyntaxTree], Compilation.BuiltInNamespace).VisibleSymbols(GetEnclosingSymbol(position), name);

    /// <summary>Whether the names of the file would mean what they do now if it used one more namespace.</summary>
    public bool CanUse(NamespaceSymbol added)
    {
        ArgumentNullException.ThrowIfNull(added);
        return Compilation.UsableNamespaces.Include(Compilation.Declarations[SyntaxTree], added);
    }

    /// <summary>The declarations of kinds that can be named without a dot at a position, the nearest first.</summary>
    public IEnumerable<DeclarationSymbol> LookupKinds(int position)
    {
        var names = Compilation.Kinds.Select(kind => kind.Name).ToHashSet(StringComparer.Ordinal);
        return LookupSymbols(position, names.Contains).OfType<DeclarationSymbol>().Where(symbol => symbol.Syntax.Kind == SyntaxKind.Kind);
    }

    private static bool HasInBody(DeclarationSyntax declaration, int position) =>
        declaration.OpenBrace is { Exists: true, IsMissing: false } open && open.Span.End <= position
            && (declaration.CloseBrace is not { Exists: true, IsMissing: false } close || position <= close.Span.Start);

    private ImmutableArray<SymbolReference> CollectReferences()
    {
        var references = new List<SymbolReference>();
        foreach (var (use, used) in Compilation.Declarations[SyntaxTree].Uses)
        {
            if (used is not null)
                AddNamespaces(references, use.Name, used);
        }
        if (SyntaxTree.Root.Namespace is { } declared)
            AddNamespaces(references, declared.Name, Compilation.Declarations[SyntaxTree].Namespace);
        foreach (var symbol in Symbols)
            references.AddRange(symbol.Bound.References);
        return [.. references.OrderBy(r => r.Span)];
    }

    private static void AddNamespaces(List<SymbolReference> references, QualifiedNameSyntax name, NamespaceSymbol innermost)
    {
        var scope = innermost;
        foreach (var part in name.Names.Where(n => !n.IsMissing).Reverse())
        {
            references.Add(new(part.Span, scope, IsInProse: false));
            scope = scope.ContainingNamespace ?? scope;
        }
    }
}
