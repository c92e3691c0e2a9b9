using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler;

/// <summary>
/// A project at one moment: its trees, and everything that follows from them, worked out when it is asked for.
/// It never changes; <see cref="ReplaceSyntaxTree"/> gives a new one.
/// </summary>
public sealed class Compilation
{
    private static readonly Lazy<Compilation> LazyBuiltIns = new(() => new(BuiltInScales.Trees, CompilationOptions.Default, isBuiltIn: true));

    private readonly bool _isBuiltIn;
    private readonly Lazy<DeclarationTable> _declarations;
    private readonly ConcurrentDictionary<DeclarationSymbol, Scale> _scales = [];
    private readonly Lazy<SymbolsByKind> _byKind;
    private readonly Lazy<EvidenceGraph> _evidence;
    private readonly Lazy<WordIndex> _words;
    private readonly Lazy<ImmutableArray<Diagnostic>> _diagnostics;

    private Compilation(IReadOnlyList<SyntaxTree> trees, CompilationOptions options, bool isBuiltIn)
    {
        _isBuiltIn = isBuiltIn;
        SyntaxTrees = [.. trees.OrderBy(t => t.Path, StringComparer.Ordinal)];
        Options = options;
        _declarations = new(() => Declarer.Declare(SyntaxTrees, new(KindOf, Define, Bind)));
        _byKind = new(() => new(Symbols));
        _evidence = new(() => new(this));
        _words = new(() => new(this));
        _diagnostics = new(() => DiagnosticCollector.Collect(this, RuleRunner.Run(this, CancellationToken.None), CancellationToken.None));
    }

    /// <summary>The files, in the order of their paths.</summary>
    public ImmutableArray<SyntaxTree> SyntaxTrees { get; }

    /// <summary>What the project says about how its files are compiled.</summary>
    public CompilationOptions Options { get; }

    /// <summary>The root namespace with everything that the files declare.</summary>
    public NamespaceSymbol GlobalNamespace => Declarations.GlobalNamespace;

    /// <summary>All declarations, members included, in the order of files and text.</summary>
    public IReadOnlyList<DeclarationSymbol> Symbols => Declarations.Symbols;

    /// <summary>What rests on what, which sources are independent, and what briefs show.</summary>
    public EvidenceGraph EvidenceGraph => _evidence.Value;

    /// <summary>What titles and prose say about likelihood and confidence.</summary>
    internal WordIndex Words => _words.Value;

    /// <summary>The names that every file knows: the built-in scales.</summary>
    internal NamespaceSymbol BuiltInNamespace => _isBuiltIn ? GlobalNamespace : LazyBuiltIns.Value.GlobalNamespace;

    internal DeclarationTable Declarations => _declarations.Value;

    /// <summary>Compiles files together; their order never matters.</summary>
    public static Compilation Create(IEnumerable<SyntaxTree> trees, CompilationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trees);
        return new([.. trees], options ?? CompilationOptions.Default, isBuiltIn: false);
    }

    /// <summary>The same project with one file changed, added (old is null) or removed (new is null).</summary>
    public Compilation ReplaceSyntaxTree(SyntaxTree? oldTree, SyntaxTree? newTree)
    {
        var trees = SyntaxTrees.Where(t => t != oldTree);
        return Create(newTree is null ? trees : trees.Append(newTree), Options);
    }

    /// <summary>What the names in a file mean.</summary>
    public SemanticModel GetSemanticModel(SyntaxTree tree) => new(this, tree);

    /// <summary>Everything that is wrong, in the order of paths and positions; what is silenced carries the reason.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics() => _diagnostics.Value;

    /// <summary>The declarations of a kind and of those that extend it, in the order of files and text.</summary>
    public IReadOnlyList<DeclarationSymbol> GetSymbols(Kind kind) => _byKind.Value[kind];

    /// <summary>The declaration of a full id, or null.</summary>
    public DeclarationSymbol? FindSymbol(string id) => Declarations.Find(id);

    /// <summary>The scale of a full id, the project's own or a built-in one, or null.</summary>
    public Scale? FindScale(string id) => FindScaleSymbol(id) is { } symbol ? GetScale(symbol) : null;

    /// <summary>
    /// The scale that a declaration's likelihood and confidence are read by: its own, else its brief's, else the
    /// project's, else icd203. Null when it names one that does not exist.
    /// </summary>
    public Scale? GetScaleInUse(DeclarationSymbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return new ScaleInUse(this).Find(symbol);
    }

    /// <summary>What a declaration of a scale means.</summary>
    public Scale GetScale(DeclarationSymbol symbol) => _scales.GetOrAdd(symbol, ScaleBinder.Bind);

    internal DeclarationSymbol? FindScaleSymbol(Scale scale) => FindScaleSymbol(scale.Id);

    /// <summary>The kind that a declaration defines; null where kinds extend each other in a circle.</summary>
    internal Kind? GetDefinedKind(DeclarationSymbol declaration) =>
        KindCycles.IsInCycle(declaration, this) ? null : declaration.DefinedKind;

    internal Value? GetFieldDefault(Kind kind, Property property) =>
        FindSymbol(kind.Id)?.Bound.FieldDefaults.GetValueOrDefault(property.Name);

    private DeclarationSymbol? FindScaleSymbol(string id) =>
        (FindSymbol(id) ?? BuiltInNamespace.FindDeclaration(id)) is { Syntax.Kind: SyntaxKind.Scale } symbol ? symbol : null;

    private Kind KindOf(DeclarationSymbol symbol) => KindBinder.KindOf(this, symbol);

    private KindDefinition Define(DeclarationSymbol symbol) => KindBinder.Define(new(this, Declarations[symbol.SyntaxTree], symbol));

    private BoundDeclaration Bind(DeclarationSymbol symbol) =>
        DeclarationBinder.Bind(this, Declarations[symbol.SyntaxTree], symbol);
}
