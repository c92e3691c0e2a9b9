using System.Globalization;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes the numbered note of a source, with its rating in words.</summary>
internal static class NoteBuilder
{
    public static Note Build(Page page, DeclarationSymbol source) => new()
    {
        Id = page.ClaimAnchor(source),
        Number = page.Notes.Refer(source).Number,
        BackHref = page.Notes.FindAnchor(source) is { } anchor ? "#" + anchor : null,
        Title = source.DisplayName,
        Url = HtmlText.SafeUrl(source.Strings(SourceKind.Url).FirstOrDefault()),
        Details = Details(page, source),
        Reliability = source.NameOf(SourceKind.Reliability) is { } letter ? $"{letter}, {page.Labels.Reliability(letter)}" : null,
        Credibility = source.NumberOf(SourceKind.Credibility) is { } number
            ? $"{number}, {page.Labels.Credibility(number.ToString(CultureInfo.InvariantCulture))}" : null,
        Facts = new FactsBuilder(page).Build(source, 2, SourceKind.Kind.Properties.AsSpan()),
        Repeats = [.. source.Targets(SourceKind.Cites).Distinct().Select(cited => page.LinkTo(cited, cited.DisplayName))],
        SameRoot = [],
        Texts = page.Prose(source.Texts, 2),
        Sources = page.SourcesOf(source),
        Tags = Page.TagsOf(source),
    };

    private static IReadOnlyList<Link> Details(Page page, DeclarationSymbol source)
    {
        var details = new List<Link>();
        if (source.Target(SourceKind.Publisher) is { } publisher)
            details.Add(page.LinkTo(publisher));
        details.AddRange(source.Strings(SourceKind.Author).Select(author => new Link(author, null)));
        if (source.NameOf(SourceKind.Type) is { } type)
            details.Add(Link.Plain(details.Count == 0 ? Labels.Capitalized(page.Labels.Word(type)) : page.Labels.Word(type)));
        if (source.DateOf(SourceKind.Published) is { } published)
            details.Add(Link.Plain($"{page.Labels.Texts["published"]} {page.Format.Date(published)}"));
        if (source.DateOf(SourceKind.Accessed) is { } accessed)
            details.Add(Link.Plain($"{page.Labels.Texts["accessed"]} {page.Format.Date(accessed)}"));
        // What a browser does not open can be read and copied.
        if (source.Strings(SourceKind.Url).FirstOrDefault() is { } address && HtmlText.SafeUrl(address) is null)
            details.Add(new Link(address, null));
        return details;
    }
}
