using System.Globalization;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes the index of a project's briefs.</summary>
internal static class IndexPageBuilder
{
    /// <summary>Makes the index of briefs that are ready.</summary>
    public static IndexPage Build(IReadOnlyList<(Page Page, BriefPage Brief)> briefs, Labels labels)
    {
        (Page Page, BriefPage Brief)[] newestFirst = [.. briefs.OrderByDescending(b => DateOf(b.Page)?.Start).ThenBy(b => b.Brief.Id, StringComparer.Ordinal)];
        var actors = Choices(newestFirst.SelectMany(b => ActorsOf(b.Page)));
        var tags = Choices(newestFirst.SelectMany(b => TagsOf(b.Page)));
        string[] publishers = [.. newestFirst.Select(b => b.Brief.Publisher?.Text).OfType<string>().Distinct()];
        var title = publishers is [var publisher] ? publisher : labels.Texts["briefs"];
        return new()
        {
            Title = title,
            Description = Html.Description.Of(newestFirst.Select(b => b.Brief.Title)),
            Urn = $"urn:assess:{Uri.EscapeDataString(newestFirst[^1].Brief.Id.Split('.')[..^1].FirstOrDefault() ?? "")}:feed",
            Updated = UpdatedOf(newestFirst[0].Page),
            IsOfOnePublisher = publishers.Length == 1,
            Entries = [.. newestFirst.Select(b => Show(b.Page, b.Brief, Numbers(ActorsOf(b.Page), actors), Numbers(TagsOf(b.Page), tags)))],
            Actors = actors,
            Tags = tags,
            StructuredData = Html.StructuredData.Build(newestFirst, title, labels.Language),
        };
    }

    private static IndexEntry Show(Page page, BriefPage brief, string actors, string tags)
    {
        var file = Uri.EscapeDataString(PageFile.Of(page.Brief));
        return new()
        {
            Urn = "urn:assess:" + Uri.EscapeDataString(brief.Id),
            Link = new(brief.Title, file),
            Date = brief.Date,
            IsoDate = brief.IsoDate,
            Updated = UpdatedOf(page),
            Authors = [.. (brief.Authors.Count > 0 || brief.Publisher is null ? brief.Authors : [brief.Publisher]).Select(author => author.Text)],
            Description = brief.Description,
            Takeaways = [.. brief.Takeaways.Select(takeaway => takeaway with { Link = takeaway.Link with { Href = Absolute(takeaway.Link.Href, file) } })],
            Actors = actors,
            Tags = tags,
        };
    }

    private static string? Absolute(string? href, string file) => href is ['#', ..] ? file + href : href;

    private static PartialDate? DateOf(Page page) => page.Brief.DateOf(BriefKind.Date);

    private static string UpdatedOf(Page page) => (DateOf(page)?.Start ?? default).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Readers choose by name: actors of one name are one choice.
    private static IEnumerable<string> ActorsOf(Page page) => page.Listed.Where(symbol => symbol.Kind.IsA(ActorKind.Kind)).Select(actor => actor.ShortName);

    private static IEnumerable<string> TagsOf(Page page) => page.Scope.Cards.Prepend(page.Brief).SelectMany(symbol => symbol.Get<NameValue>(CommonProperties.Tags)).Select(tag => Labels.FreeWord(tag.Name));

    private static Choice[] Choices(IEnumerable<string> titles) =>
        [.. titles.Distinct().Order(NameOrder.Instance).Select((title, i) => new Choice(i + 1, title))];

    private static string Numbers(IEnumerable<string> titles, Choice[] choices)
    {
        var own = titles.ToHashSet();
        return string.Concat(choices.Where(choice => own.Contains(choice.Title)).Select(choice => $" {choice.Number}")) + " ";
    }
}
