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
/// A project at one moment: its trees, and everything that follows from them, worked out when it is asked for and no
/// further than it is asked for. It never changes; <see cref="ReplaceSyntaxTree"/> gives a new one.
/// </summary>
public sealed class Compilation
{
    private static readonly Comparer<SyntaxTree> ByPath = Comparer<SyntaxTree>.Create((left, right) => string.CompareOrdinal(left.Path, right.Path));
    private static readonly Lazy<Compilation> LazyBuiltIns = new(() =>
    {
        ImmutableArray<SyntaxTree> trees = [.. BuiltInScales.Trees.Order(ByPath)];
        return new(trees, CompilationOptions.Default, ProjectNames.Build(trees), isBuiltIn: true);
    });

    private readonly bool _isBuiltIn;
    private readonly ConcurrentDictionary<DeclarationSymbol, Scale> _scales = [];
    private readonly ScaleInUse _scaleInUse;
    private readonly Lazy<SymbolsByKind> _byKind;
    private readonly Lazy<bool> _hasCoordinates;
    private readonly Lazy<Scale?> _defaultScale;
    private ImmutableArray<Diagnostic> _diagnostics;

    private Compilation(ImmutableArray<SyntaxTree> trees, CompilationOptions options, ProjectNames names, bool isBuiltIn)
    {
        _isBuiltIn = isBuiltIn;
        SyntaxTrees = trees;
        Options = options;
        Names = names;
        Declarations = new(this);
        KindCycles = new(this);
        Cycles = new(this);
        EvidenceGraph = new(this);
        Words = new(this);
        MixedWords = new(this);
        WrittenNames = new(this);
        UsableNamespaces = new(this);
        _scaleInUse = new(this);
        _byKind = new(() => new(Symbols));
        _hasCoordinates = new(() => Declarations.FilesThatMention(PlaceKind.Coordinates.Name)
            .Any(file => file.ByKind[PlaceKind.Kind].Any(place => place.IsGiven(PlaceKind.Coordinates))));
        _defaultScale = new(() => FindScale(options.DefaultScale));
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
    public EvidenceGraph EvidenceGraph { get; }

    /// <summary>The names that files declare and mention, by file.</summary>
    internal ProjectNames Names { get; }

    internal DeclarationTable Declarations { get; }

    /// <summary>Kinds that extend each other in a circle.</summary>
    internal KindCycles KindCycles { get; }

    /// <summary>Declarations that lead back to themselves.</summary>
    internal CircularDefinitions Cycles { get; }

    /// <summary>Which namespaces files could use besides those that they do.</summary>
    internal UsableNamespaces UsableNamespaces { get; }

    /// <summary>What titles and prose say about likelihood and confidence.</summary>
    internal WordIndex Words { get; }

    /// <summary>Which briefs mix the rows of their scale.</summary>
    internal MixedWords MixedWords { get; }

    /// <summary>The names of actors and places that prose may write out.</summary>
    internal DeclaredNames WrittenNames { get; }

    /// <summary>Whether any place says where it lies, so that there can be a map.</summary>
    internal bool HasCoordinates => _hasCoordinates.Value;

    /// <summary>The scale that is in use where nobody names one; null when the options name one that is none.</summary>
    internal Scale? DefaultScale => _defaultScale.Value;

    /// <summary>The names that every file knows: the built-in scales.</summary>
    internal NamespaceSymbol BuiltInNamespace => _isBuiltIn ? GlobalNamespace : LazyBuiltIns.Value.GlobalNamespace;

    /// <summary>Compiles files together; their order never matters.</summary>
    public static Compilation Create(IEnumerable<SyntaxTree> trees, CompilationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trees);
        ImmutableArray<SyntaxTree> sorted = [.. trees.Order(ByPath)];
        return new(sorted, options ?? CompilationOptions.Default, ProjectNames.Build(sorted), isBuiltIn: false);
    }

    /// <summary>The same files with other options; what their names are need not be found out again.</summary>
    public Compilation WithOptions(CompilationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new(SyntaxTrees, options, Names, _isBuiltIn);
    }

    /// <summary>
    /// The same project with one file changed, added (old is null) or removed (new is null). It shares with this one
    /// whatever the change cannot reach, and keeps nothing else of it alive.
    /// </summary>
    public Compilation ReplaceSyntaxTree(SyntaxTree? oldTree, SyntaxTree? newTree)
    {
        var index = oldTree is null ? -1 : IndexOf(oldTree);
        if (index < 0)
            return newTree is null ? this : Add(newTree);
        if (newTree is not null && newTree.Path == oldTree!.Path)
            return With(SyntaxTrees.SetItem(index, newTree), oldTree, newTree);
        var without = With(SyntaxTrees.RemoveAt(index), oldTree, null);
        return newTree is null ? without : without.Add(newTree);
    }

    /// <summary>The file of a path, or null.</summary>
    public SyntaxTree? FindSyntaxTree(string path) => IndexOfPath(path) is var index and >= 0 ? SyntaxTrees[index] : null;

    /// <summary>The files that may name something, be it in prose; there may be too many of them, and never too few.</summary>
    public IEnumerable<SyntaxTree> FindMentioningTrees(string name) => Names.Mentioned[name].SelectMany(Declarations.FilesAt).Select(file => file.Tree);

    /// <summary>Whether a tree is one of the project's.</summary>
    public bool ContainsSyntaxTree(SyntaxTree tree) => IndexOf(tree) >= 0;

    /// <summary>What the names in a file mean.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="cancellationToken">Ends the model's work early: a model is made for one question.</param>
    public SemanticModel GetSemanticModel(SyntaxTree tree, CancellationToken cancellationToken = default) => new(this, tree, cancellationToken);

    /// <summary>Everything that is wrong, in the order of paths and positions; what is silenced carries the reason.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public ImmutableArray<Diagnostic> GetDiagnostics(CancellationToken cancellationToken = default)
    {
        if (_diagnostics.IsDefault)
            ImmutableInterlocked.InterlockedInitialize(ref _diagnostics, DiagnosticCollector.CollectAll(this, cancellationToken));
        return _diagnostics;
    }

    /// <summary>What is wrong with one file, in the order of positions; what is silenced carries the reason.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="stage">How far to look.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public ImmutableArray<Diagnostic> GetDiagnostics(SyntaxTree tree, DiagnosticStage stage = DiagnosticStage.Rules, CancellationToken cancellationToken = default) =>
        DiagnosticCollector.Collect(this, tree, stage, cancellationToken);

    /// <summary>What one rule finds, before the project's severities and ignore comments apply.</summary>
    public ImmutableArray<Diagnostic> GetDiagnostics(Rule rule, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return [.. Declarations.Files.SelectMany(file => RuleRunner.Run(rule, this, file, cancellationToken))];
    }

    /// <summary>The declarations of a kind and of those that extend it, in the order of files and text.</summary>
    public IReadOnlyList<DeclarationSymbol> GetSymbols(Kind kind) => _byKind.Value[kind];

    /// <summary>The declaration of a full id, or null.</summary>
    public DeclarationSymbol? FindSymbol(string id) => Declarations.Find(id);

    /// <summary>The declarations of kinds; files that cannot hold one are not looked at.</summary>
    public IEnumerable<DeclarationSymbol> Kinds => FindMentioningTrees(SyntaxFacts.KeywordText(SyntaxKind.KindKeyword))
        .SelectMany(tree => Declarations[tree].Symbols).Where(symbol => symbol.Syntax.Kind == SyntaxKind.Kind);

    /// <summary>The declarations in namespaces whose names are wanted, in no order; the others cost nothing.</summary>
    public IEnumerable<DeclarationSymbol> GetSymbolsWithName(Func<string, bool> isWanted) => Names.Declared.Names.Where(isWanted).SelectMany(Declarations.FindAnywhere);

    /// <summary>The scale of a full id, the project's own or a built-in one, or null.</summary>
    public Scale? FindScale(string id) => FindScaleSymbol(id) is { } symbol ? GetScale(symbol) : null;

    /// <summary>
    /// The scale that a declaration's likelihood and confidence are read by: its own, else its brief's, else the
    /// project's, else icd203. Null when it names one that does not exist.
    /// </summary>
    public Scale? GetScaleInUse(DeclarationSymbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return _scaleInUse.Find(symbol);
    }

    /// <summary>What a declaration of a scale means.</summary>
    public Scale GetScale(DeclarationSymbol symbol) => _scales.GetOrAdd(symbol, ScaleBinder.Bind);

    internal DeclarationSymbol? FindScaleSymbol(Scale scale) => FindScaleSymbol(scale.Id);

    /// <summary>The kind that a declaration defines; null where kinds extend each other in a circle.</summary>
    internal Kind? GetDefinedKind(DeclarationSymbol declaration) =>
        KindCycles.IsInCycle(declaration) ? null : declaration.DefinedKind;

    internal Value? GetFieldDefault(Kind kind, Property property) =>
        FindSymbol(kind.Id)?.Bound.FieldDefaults.GetValueOrDefault(property.Name);

    /// <summary>The place of a tree among the files, or -1.</summary>
    internal int IndexOf(SyntaxTree tree)
    {
        var index = IndexOfPath(tree.Path);
        while (index >= 0 && SyntaxTrees[index] != tree)
            index = IsPathAt(SyntaxTrees, index + 1, tree.Path) ? index + 1 : -1;
        return index;
    }

    /// <summary>The place of the first file of a path, or -1.</summary>
    internal int IndexOfPath(string path) => IndexOfPath(SyntaxTrees, path);

    private static int IndexOfPath(ImmutableArray<SyntaxTree> trees, string path)
    {
        var (low, high) = (0, trees.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(trees[middle].Path, path) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        return IsPathAt(trees, low, path) ? low : -1;
    }

    private static bool IsPathAt(ImmutableArray<SyntaxTree> trees, int index, string path) => index < trees.Length && trees[index].Path == path;

    private Compilation Add(SyntaxTree tree)
    {
        var index = SyntaxTrees.BinarySearch(tree, ByPath);
        return With(SyntaxTrees.Insert(index < 0 ? ~index : index + 1, tree), null, tree);
    }

    /// <summary>Texts that share a path cannot be told apart in the tables of names, so those are built anew.</summary>
    private Compilation With(ImmutableArray<SyntaxTree> trees, SyntaxTree? oldTree, SyntaxTree? newTree)
    {
        var path = (newTree ?? oldTree)!.Path;
        var isShared = IsPathAt(SyntaxTrees, IndexOfPath(path) + 1, path) || IsPathAt(trees, IndexOfPath(trees, path) + 1, path);
        return new(trees, Options, isShared ? ProjectNames.Build(trees) : Names.Replace(oldTree, newTree, trees), isBuiltIn: false);
    }

    private DeclarationSymbol? FindScaleSymbol(string id) =>
        (FindSymbol(id) ?? BuiltInNamespace.FindDeclaration(id)) is { Syntax.Kind: SyntaxKind.Scale } symbol ? symbol : null;
}
