using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>What briefs show: what they include, declare or list as takeaways, and what their prose mentions.</summary>
internal sealed class BriefContents(Compilation compilation)
{
    private readonly ConcurrentDictionary<DeclarationSymbol, Content> _contents = [];
    private readonly ConcurrentDictionary<DeclarationSymbol, ImmutableArray<DeclarationSymbol>> _briefs = [];

    /// <summary>The briefs that include, declare or list something as a takeaway, in the order of the project.</summary>
    public IReadOnlyList<DeclarationSymbol> BriefsThatShow(DeclarationSymbol symbol) => _briefs.GetOrAdd(symbol, FindBriefs);

    /// <summary>Whether any brief lists something as a takeaway.</summary>
    public bool IsTakeaway(DeclarationSymbol symbol) => BriefsThatShow(symbol).Any(brief => ContentOf(brief).Takeaways.Contains(symbol));

    /// <summary>Whether any brief shows or mentions something.</summary>
    public bool IsAnywhere(DeclarationSymbol symbol) => BriefsThatShow(symbol).Count > 0 || BriefsThatName(symbol).Any(brief => ContentOf(brief).Mentioned.Contains(symbol));

    /// <summary>Whether a brief's content includes, declares or mentions something, or includes what it is a member of.</summary>
    public bool HasInContent(DeclarationSymbol brief, DeclarationSymbol symbol)
    {
        var content = ContentOf(brief);
        return content.Included.Contains(symbol) || content.Mentioned.Contains(symbol) || (symbol.Owner is { } owner && content.Included.Contains(owner));
    }

    /// <summary>Whether all that the content of a brief includes or mentions makes sense.</summary>
    public bool IsContentClear(DeclarationSymbol brief) => ContentOf(brief).IsClear;

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

    /// <summary>A brief names what it shows, but for what it declares itself.</summary>
    private ImmutableArray<DeclarationSymbol> FindBriefs(DeclarationSymbol symbol)
    {
        var around = symbol.Brief is { } brief ? (DeclarationSymbol[])[brief] : [];
        return [.. BriefsThatName(symbol).Union(around).Where(found => ContentOf(found).Shows(symbol)).OrderBy(found => found.Ordinal)];
    }

    private IEnumerable<DeclarationSymbol> BriefsThatName(DeclarationSymbol symbol) =>
        compilation.Declarations.ReferrersOf(symbol).Where(referrer => referrer.Syntax.Kind == SyntaxKind.Brief);

    private Content ContentOf(DeclarationSymbol brief) => _contents.GetOrAdd(brief, Read);

    private static Content Read(DeclarationSymbol brief)
    {
        var content = new Content([.. brief.Targets(BriefKind.Takeaways)]) { IsClear = AreMembersClear(brief.Syntax.Members, brief.Content) };
        foreach (var item in brief.AllContent())
        {
            switch (item)
            {
                case DeclarationContent shown:
                    content.Included.Add(shown.Declaration);
                    // Behind a word that is no kind's, something other than a declaration may have been meant: 'inclde treaty'.
                    content.IsClear &= shown.Declaration.Kind != Kind.Unknown;
                    break;
                case TextContent prose:
                    content.Mentioned.UnionWith(prose.Text.Mentions.Select(mention => mention.Target).OfType<DeclarationSymbol>());
                    content.IsClear &= prose.Text.Mentions.All(mention => mention.Target is not null);
                    break;
                case SectionContent section:
                    content.IsClear &= AreMembersClear(section.Syntax.Members, section.Content);
                    break;
            }
        }
        return content;
    }

    /// <summary>An include that makes no sense is no content, and 'include: treaty' is a property that nobody knows.</summary>
    private static bool AreMembersClear(IEnumerable<SyntaxNode> members, ImmutableArray<ContentItem> content) =>
        members.Count(member => member is IncludeSyntax) == content.Count(item => item is DeclarationContent { IsInline: false })
        && members.OfType<PropertySyntax>().All(property => BriefKind.Kind.FindProperty(property.Name.Text) is not null);

    private sealed class Content(HashSet<DeclarationSymbol> takeaways)
    {
        public HashSet<DeclarationSymbol> Included { get; } = [];

        public HashSet<DeclarationSymbol> Mentioned { get; } = [];

        public HashSet<DeclarationSymbol> Takeaways => takeaways;

        public bool IsClear { get; set; }

        public bool Shows(DeclarationSymbol symbol) => Included.Contains(symbol) || Takeaways.Contains(symbol);
    }
}
