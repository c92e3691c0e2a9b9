using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Symbols;

/// <summary>
/// A declaration with the values of its properties. It is bound when a value is first asked for, so that looking at
/// one declaration does not cost the whole project.
/// </summary>
public sealed class DeclarationSymbol : Symbol
{
    private readonly SymbolBinder _binder;
    private Dictionary<string, DeclarationSymbol>? _membersByName;
    private List<DeclarationSymbol>? _members;
    private BoundDeclaration? _bound;
    private KindDefinition? _definition;
    private Kind? _kind;
    private string? _title;
    private string? _documentation;

    internal DeclarationSymbol(DeclarationSyntax syntax, Symbol container, DeclarationSymbol? brief, long ordinal, SymbolBinder binder)
        : base(syntax.DeclaredName, container)
    {
        Syntax = syntax;
        Brief = brief;
        Ordinal = ordinal;
        _binder = binder;
    }

    /// <summary>The declaration in its file.</summary>
    public DeclarationSyntax Syntax { get; }

    /// <summary>The tree that the declaration stands in.</summary>
    public SyntaxTree SyntaxTree => Syntax.SyntaxTree;

    /// <summary>Where the name is declared.</summary>
    public Location Location => SyntaxTree.GetLocation(Syntax.Identifier.Span);

    /// <summary>The place of the declaration in the project: by file, then by position.</summary>
    public long Ordinal { get; }

    /// <summary>The brief in whose body the declaration stands, or null.</summary>
    public DeclarationSymbol? Brief { get; }

    /// <summary>The declaration that this one is a member of, such as a clause's agreement; null for most.</summary>
    public DeclarationSymbol? Owner => Container as DeclarationSymbol;

    /// <summary>The namespace that the declaration belongs to.</summary>
    public NamespaceSymbol Namespace => Container as NamespaceSymbol ?? Owner!.Namespace;

    /// <summary>Its kind; <see cref="Kind.Unknown"/> when its word names none.</summary>
    public Kind Kind => _kind ??= _binder.KindOf(this);

    /// <summary>Whether it says how likely something is: an assessment or a hypothesis.</summary>
    public bool IsJudgment => Kind == AssessmentKind.Kind || Kind == HypothesisKind.Kind;

    /// <summary>The title; null without one, or where it is blank.</summary>
    public string? Title
    {
        get
        {
            _title ??= Syntax.Title.Exists ? DecodedText.Decode(Syntax.Title).Value : "";
            return string.IsNullOrWhiteSpace(_title) ? null : _title;
        }
    }

    /// <summary>The title, or the name where there is none.</summary>
    public string DisplayName => Title ?? Name;

    /// <summary>What prose shows for a mention: an actor's or place's first other name, else the title, else the name.</summary>
    public string ShortName => FirstAka ?? DisplayName;

    /// <summary>The comment in <c>///</c> before the declaration, in Markdown; null without one.</summary>
    public string? Documentation
    {
        get
        {
            _documentation ??= DocumentationComment.Read(Syntax);
            return _documentation.Length == 0 ? null : _documentation;
        }
    }

    /// <summary>Whether it is a clause that the agreement lacks.</summary>
    public bool IsAbsent => Syntax.AbsentKeyword.Exists;

    /// <summary>The clauses, hypotheses or terms in the body, in order.</summary>
    public IReadOnlyList<DeclarationSymbol> Members => _members ?? (IReadOnlyList<DeclarationSymbol>)[];

    /// <summary>The pieces of prose in the body.</summary>
    public ImmutableArray<TextValue> Texts => Bound.Texts;

    /// <summary>What a brief shows, in order; empty for other kinds.</summary>
    public ImmutableArray<ContentItem> Content => Bound.Content;

    /// <summary>What a brief and the sections in it show, in order.</summary>
    public IEnumerable<ContentItem> AllContent()
    {
        var open = new Stack<ContentItem>(Content.Reverse());
        while (open.TryPop(out var item))
        {
            yield return item;
            foreach (var inner in item is SectionContent section ? section.Content.Reverse() : [])
                open.Push(inner);
        }
    }

    /// <summary>The kind that a <c>kind</c> declares; null for other kinds.</summary>
    public Kind? DefinedKind => Definition?.Kind;

    /// <summary>What is wrong with the declaration's names and types.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => Bound.Diagnostics;

    /// <summary>
    /// The names in the declaration, at least those that are equal to one. It is not bound for that: a search through all
    /// files would keep what the whole project means.
    /// </summary>
    internal IReadOnlyList<SymbolReference> FindReferences(string name) => _bound is { } bound ? bound.References : _binder.FindReferences(this, name);

    internal BoundDeclaration Bound => _bound ?? Interlocked.CompareExchange(ref _bound, _binder.Bind(this), null) ?? _bound;

    /// <summary>What a declaration of a kind defines. It never depends on what declarations are bound to.</summary>
    internal KindDefinition? Definition => _definition ??
        (Syntax.Kind == SyntaxKind.Kind ? Interlocked.CompareExchange(ref _definition, _binder.Define(this), null) ?? _definition : null);

    private string? FirstAka =>
        Kind.IsA(ActorKind.Kind) ? this.Strings(ActorKind.Aka).FirstOrDefault()
        : Kind.IsA(PlaceKind.Kind) ? this.Strings(PlaceKind.Aka).FirstOrDefault()
        : null;

    /// <summary>The values of a property: those that are given and make sense, else its default, else none.</summary>
    public ImmutableArray<Value> GetValues(Property property) => Bound.Values.GetValueOrDefault(property, []);

    /// <inheritdoc />
    public override Symbol? FindMember(string name) => _membersByName?.GetValueOrDefault(name);

    internal void Add(DeclarationSymbol member)
    {
        (_members ??= []).Add(member);
        (_membersByName ??= new(StringComparer.Ordinal)).TryAdd(member.Name, member);
    }
}
