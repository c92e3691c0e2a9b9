using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What briefs show: what they include, declare or list as takeaways, and what their prose mentions.</summary>
internal sealed class BriefContents
{
    private readonly Dictionary<DeclarationSymbol, HashSet<DeclarationSymbol>> _included = [];
    private readonly Dictionary<DeclarationSymbol, HashSet<DeclarationSymbol>> _mentioned = [];
    private readonly HashSet<DeclarationSymbol> _everMentioned = [];
    private readonly Dictionary<DeclarationSymbol, List<DeclarationSymbol>> _briefs = [];

    public BriefContents(IEnumerable<DeclarationSymbol> briefs)
    {
        foreach (var brief in briefs)
        {
            Read(brief);
            _everMentioned.UnionWith(_mentioned[brief]);
            foreach (var shown in _included[brief].Union(brief.Targets(BriefKind.Takeaways)))
                (_briefs.TryGetValue(shown, out var list) ? list : _briefs[shown] = []).Add(brief);
        }
    }

    /// <summary>The briefs that include, declare or list something as a takeaway, in the order of the project.</summary>
    public IReadOnlyList<DeclarationSymbol> BriefsThatShow(DeclarationSymbol symbol) => _briefs.TryGetValue(symbol, out var briefs) ? briefs : [];

    /// <summary>Whether any brief shows or mentions something.</summary>
    public bool IsAnywhere(DeclarationSymbol symbol) => _briefs.ContainsKey(symbol) || _everMentioned.Contains(symbol);

    /// <summary>Whether a brief's content includes, declares or mentions something, or includes what it is a member of.</summary>
    public bool HasInContent(DeclarationSymbol brief, DeclarationSymbol symbol) =>
        _included[brief].Contains(symbol) || _mentioned[brief].Contains(symbol)
        || (symbol.Owner is { } owner && _included[brief].Contains(owner));

    /// <summary>
    /// The day that a declaration speaks from: its brief's, else that of the latest brief that shows it; null in none.
    /// </summary>
    public PartialDate? DateOf(DeclarationSymbol symbol) => symbol.Brief is { } brief ? brief.DateOf(BriefKind.Date) : LatestDateOf(symbol);

    /// <summary>The day of the latest brief that shows a declaration; null when none does.</summary>
    public PartialDate? LatestDateOf(DeclarationSymbol symbol) => DatesOf(symbol) is { Length: > 0 } dates ? dates[^1] : null;

    /// <summary>The day of the first brief that shows a declaration; null when none does.</summary>
    public PartialDate? FirstDateOf(DeclarationSymbol symbol) => DatesOf(symbol) is { Length: > 0 } dates ? dates[0] : null;

    private PartialDate[] DatesOf(DeclarationSymbol symbol) =>
        [.. BriefsThatShow(symbol).Select(brief => brief.DateOf(BriefKind.Date)).OfType<PartialDate>().OrderBy(date => date.Start).ThenBy(date => date.End)];

    private void Read(DeclarationSymbol brief)
    {
        var (included, mentioned) = (_included[brief] = [], _mentioned[brief] = []);
        var items = new Stack<ContentItem>(brief.Content);
        while (items.TryPop(out var item))
        {
            if (item is DeclarationContent shown)
                included.Add(shown.Declaration);
            else if (item is TextContent prose)
                mentioned.UnionWith(prose.Text.Mentions.Select(mention => mention.Target).OfType<DeclarationSymbol>());
            foreach (var inner in item is SectionContent section ? section.Content : [])
                items.Push(inner);
        }
    }
}
