using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>
/// Which declarations a brief's page has cards for: those that its sections show, and behind them what these rest on
/// and mention, so that one click always leads to the evidence.
/// </summary>
internal sealed class PageScope
{
    private readonly HashSet<DeclarationSymbol> _cards;
    private readonly List<DeclarationSymbol> _appendix = [];
    private readonly Lazy<IReadOnlyList<Scale>> _scales;

    public PageScope(DeclarationSymbol brief)
    {
        _cards = [.. SectionBuilder.ShownIn(brief)];
        var open = new Queue<DeclarationSymbol>(_cards);
        foreach (var target in brief.Targets(BriefKind.Takeaways).Concat(WordIndex.ProseOf(brief).SelectMany(MentionsIn)))
            Add(target, open);
        while (open.TryDequeue(out var card))
        {
            foreach (var target in Behind(card).Concat(card.Members.SelectMany(Behind)))
                Add(target, open);
        }
        _scales = new(() => [.. _cards.SelectMany(card => card.Members.Prepend(card)).Select(symbol => symbol.Likelihood()).OfType<LikelihoodValue>()
            .Select(likelihood => likelihood.Scale).DistinctBy(scale => scale.Id)]);
    }

    /// <summary>What has a card although no section shows it, in the order in which the page comes upon it.</summary>
    public IReadOnlyList<DeclarationSymbol> Appendix => _appendix;

    /// <summary>Everything that has a card.</summary>
    public IReadOnlyCollection<DeclarationSymbol> Cards => _cards;

    /// <summary>The scales of the judgments that have cards: those that the page explains.</summary>
    public IReadOnlyList<Scale> Scales => _scales.Value;

    /// <summary>Whether a word of likelihood can only be one of this scale.</summary>
    public bool HasOnly(Scale scale) => Scales is [var only] && only.Id == scale.Id;

    /// <summary>Whether the page has a card that shows a declaration.</summary>
    public bool Shows(DeclarationSymbol symbol) => _cards.Contains(symbol) || _cards.Contains(CardOf(symbol));

    /// <summary>Whether a kind has an entry of its own sort in place of a card.</summary>
    private static bool IsListed(DeclarationSymbol symbol) =>
        symbol.Kind.IsA(ActorKind.Kind) || symbol.Kind.IsA(PlaceKind.Kind) || symbol.Kind.IsA(SourceKind.Kind)
        || symbol.Kind.Id is "scale" or "brief" or "kind" || symbol.Kind == Kind.Unknown;

    /// <summary>The declaration whose card shows another: a clause's agreement, a resolution's assessment.</summary>
    private static DeclarationSymbol CardOf(DeclarationSymbol symbol) =>
        symbol.Owner is { } owner ? owner
        : symbol.Kind == ResolutionKind.Kind && symbol.Target(ResolutionKind.Of) is { } resolved ? CardOf(resolved) : symbol;

    private void Add(DeclarationSymbol target, Queue<DeclarationSymbol> open)
    {
        var card = _cards.Contains(target) ? target : CardOf(target);
        if (IsListed(card) || !_cards.Add(card))
            return;
        _appendix.Add(card);
        open.Enqueue(card);
    }

    /// <summary>What a declaration rests on and mentions.</summary>
    private static IEnumerable<DeclarationSymbol> Behind(DeclarationSymbol symbol) =>
        symbol.Kind.Properties.Where(IsFollowed).SelectMany(symbol.Targets)
            .Concat(symbol.Kind.Properties.SelectMany(symbol.TextsOf).Concat(symbol.Texts).SelectMany(MentionsIn));

    private static bool IsFollowed(Property property) =>
        property.IsEvidence || property == AssessmentKind.Alternative || property == AssessmentKind.Contradicts;

    private static IEnumerable<DeclarationSymbol> MentionsIn(TextValue text) => text.Mentions.Select(m => m.Target).OfType<DeclarationSymbol>();
}
