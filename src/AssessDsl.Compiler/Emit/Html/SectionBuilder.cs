using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes the sections of a brief.</summary>
internal sealed class SectionBuilder(Page page)
{
    private const int DeepestHeading = 6;

    private readonly CardBuilder _cards = new(page);
    private readonly Dictionary<SectionContent, string> _anchors = SectionAnchors.Of(page.Brief.Content).ToDictionary(part => part.Section, part => part.Anchor);

    /// <summary>The declarations that the sections show, each once, in order.</summary>
    public IReadOnlyList<DeclarationSymbol> Shown { get; } = [.. ShownIn(page.Brief).Distinct()];

    /// <summary>The sections, and what stands before, between and after them.</summary>
    public IReadOnlyList<Block> Build() => [.. Build(page.Brief.Content, level: 1)];

    /// <summary>The cards that no section shows.</summary>
    public IReadOnlyList<Card> BuildAppendix() => [.. page.Scope.Appendix.Select(symbol => _cards.Build(symbol, level: 3))];

    /// <summary>The declarations that have a card in a brief or its sections.</summary>
    public static IEnumerable<DeclarationSymbol> ShownIn(DeclarationSymbol brief) =>
        brief.AllContent().OfType<DeclarationContent>().Select(shown => shown.Declaration);

    private IEnumerable<Block> Build(IEnumerable<ContentItem> content, int level)
    {
        var inner = Math.Min(level + 1, DeepestHeading);
        foreach (var item in content)
        {
            page.CancellationToken.ThrowIfCancellationRequested();
            yield return item switch
            {
                TextContent text => new Prose(page.Prose(text.Text, level)),
                DeclarationContent shown => _cards.Build(shown.Declaration, inner),
                SectionContent section => new Section(_anchors[section], string.IsNullOrWhiteSpace(section.Title) ? null : section.Title, inner, [.. Build(section.Content, inner)]),
                _ => throw new InvalidOperationException($"Nobody shows a {item.GetType().Name}."),
            };
        }
    }
}
