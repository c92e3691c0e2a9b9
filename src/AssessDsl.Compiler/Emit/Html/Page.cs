using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>What the builders of one page share: what is on it, under which anchors, and how things are worded.</summary>
internal sealed class Page(Compilation compilation, DeclarationSymbol brief, Labels labels, CancellationToken cancellationToken)
{
    private readonly HashSet<string> _anchored = [brief.Id];
    private readonly HashSet<DeclarationSymbol> _isListed = [];
    private readonly List<DeclarationSymbol> _listed = [];

    public DeclarationSymbol Brief { get; } = brief;

    public Labels Labels { get; } = labels;

    /// <summary>Ends the work early when nobody waits for the page any more.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    public ReaderFormat Format { get; } = new(labels);

    public PageScope Scope { get; } = new(brief);

    public NoteRegister Notes { get; } = new();

    public EvidenceGraph Evidence => compilation.EvidenceGraph;

    /// <summary>The actors and places that the page has named so far.</summary>
    public IReadOnlyList<DeclarationSymbol> Listed => _listed;

    /// <summary>A name that leads to its declaration: on this page, else on the page of a brief that shows it, else nowhere.</summary>
    public Link LinkTo(DeclarationSymbol symbol, string? text = null) => new(text ?? symbol.ShortName, FindHref(symbol));

    /// <summary>The same for where a part stands apart from what it belongs to, and is told from others of its name by it: "Mutual defence (Treaty)".</summary>
    public Link LinkApart(DeclarationSymbol symbol, string? text = null) =>
        LinkTo(symbol, (text ?? symbol.ShortName) + (symbol.Owner is { } owner ? $" ({owner.ShortName})" : ""));

    /// <summary>The declaration's anchor for its card, and null for every further one: an id stands on a page once.</summary>
    public string? ClaimAnchor(DeclarationSymbol symbol) => ClaimAnchor(symbol.Id);

    /// <summary>An id as an anchor, where nothing on the page has it yet.</summary>
    public string? ClaimAnchor(string id) => _anchored.Add(id) ? id : null;

    public Markup Prose(TextValue text, int level) => ProseWriter.Write(this, text, level);

    public IReadOnlyList<Markup> Prose(IEnumerable<TextValue> texts, int level) => [.. texts.Select(text => Prose(text, level))];

    public IReadOnlyList<NoteReference> NotesOf(IEnumerable<DeclarationSymbol> sources) => [.. sources.Distinct().Select(Notes.Refer)];

    public IReadOnlyList<NoteReference> SourcesOf(DeclarationSymbol symbol) => NotesOf(symbol.Targets(CommonProperties.Sources));

    /// <summary>The tags in words: a set, in the order of the alphabet.</summary>
    public static IReadOnlyList<string> TagsOf(DeclarationSymbol symbol) =>
        [.. symbol.Get<NameValue>(CommonProperties.Tags).Select(tag => Labels.FreeWord(tag.Name)).Distinct(StringComparer.Ordinal).Order(NameOrder.Instance)];

    /// <summary>Everything on a page leads somewhere, so this is where an interruption is noticed.</summary>
    private string? FindHref(DeclarationSymbol symbol)
    {
        CancellationToken.ThrowIfCancellationRequested();
        if (symbol.Kind.IsA(SourceKind.Kind))
            return Notes.Refer(symbol).Href;
        if (symbol.Kind.IsA(ActorKind.Kind) || symbol.Kind.IsA(PlaceKind.Kind))
        {
            if (_isListed.Add(symbol))
                _listed.Add(symbol);
            return "#" + symbol.Id;
        }
        if (Scope.Shows(symbol))
            return "#" + symbol.Id;
        var other = symbol.Kind == BriefKind.Kind ? symbol : Evidence.BriefsThatShow(symbol).FirstOrDefault();
        return other is null || other == Brief ? null : Uri.EscapeDataString(PageFile.Of(other)) + (other == symbol ? "" : "#" + symbol.Id);
    }
}
