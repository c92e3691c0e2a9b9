using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes the page of a brief, in the order in which a reader reads it: notes are numbered on the way.</summary>
internal sealed class BriefPageBuilder
{
    private readonly Page _page;
    private readonly DeclarationSymbol _brief;
    private readonly SectionBuilder _sections;

    private BriefPageBuilder(Page page)
    {
        _page = page;
        _brief = page.Brief;
        _sections = new(page);
    }

    public static BriefPage Build(Page page) => new BriefPageBuilder(page).Build();

    private BriefPage Build()
    {
        var date = _brief.DateOf(BriefKind.Date);
        var sources = _page.SourcesOf(_brief);
        var previous = _brief.Target(BriefKind.Previous);
        var changes = ChangeBuilder.Build(_page, _sections.Shown);
        var takeaways = _brief.Targets(BriefKind.Takeaways).Select(Show).ToArray();
        var blocks = _sections.Build();
        var matrices = ClauseMatrixBuilder.Build(_page, [.. _sections.Shown.Where(shown => shown.Kind == AgreementKind.Kind)]);
        var appendix = _sections.BuildAppendix();
        var publisher = _brief.Target(BriefKind.Publisher) is { } actor ? _page.LinkTo(actor) : null;
        Link[] authors = [.. _brief.GetValues(BriefKind.Author).Where(author => !author.IsBlank).Select(ShowAuthor)];
        var back = BackMatter.Build(_page);
        return new()
        {
            Id = _brief.Id,
            Title = _brief.DisplayName,
            Classification = _brief.Strings(BriefKind.Classification).FirstOrDefault(),
            Sources = sources,
            Tags = Page.TagsOf(_brief),
            Publisher = publisher,
            Authors = authors,
            Date = date is { } day ? _page.Format.Date(day) : "",
            IsoDate = date?.Text ?? "",
            ReadingTime = _page.Format.Count(ReadingTime.Minutes(_brief), "min"),
            Description = Description.Of(_brief),
            Previous = previous is null ? null : _page.LinkTo(previous),
            PreviousDate = previous?.DateOf(BriefKind.Date) is { } before ? _page.Format.Date(before) : null,
            Changes = changes,
            Takeaways = takeaways,
            Blocks = blocks,
            ClauseMatrices = matrices,
            Timeline = TimelineBuilder.Build(_page, _sections.Shown.Concat(_page.Scope.Appendix)),
            ReasoningMaps = ReasoningMapBuilder.Build(_page, [.. _sections.Shown.Concat(_page.Scope.Appendix).Where(s => s.Kind == AssessmentKind.Kind)]),
            Appendix = appendix,
            Actors = [.. back.Entries.Where(entry => entry.IsActor)],
            Places = [.. back.Entries.Where(entry => !entry.IsActor)],
            PlaceMaps = PlaceMapBuilder.Build(_page),
            Scales = [.. _page.Scope.Scales.Select(scale => Judgment.Draw(scale, _page))],
            Notes = back.Notes,
            StructuredData = Html.StructuredData.Build(_page),
        };
    }

    private Takeaway Show(DeclarationSymbol target) => new(
        _page.LinkTo(target, target.DisplayName),
        _page.Labels.Kind(target.Kind.Name) + (target.Owner is { } owner ? " · " + owner.ShortName : ""),
        RemarkOn(target),
        Judgment.Draw(target.LikelihoodOf(AssessmentKind.Likelihood), _page),
        Judgment.Draw(target.ConfidenceOf(AssessmentKind.Confidence), _page));

    private string? RemarkOn(DeclarationSymbol target)
    {
        if (target.IsAbsent)
            return _page.Labels.Texts["absent"];
        if (target.Kind == AgreementKind.Kind && target.NameOf(AgreementKind.Status) is { } status)
            return _page.Labels.Word(status);
        var (from, to) = target.PeriodOf(EventKind.Date);
        return from is null && to is null ? null : _page.Format.Period(from, to);
    }

    private Link ShowAuthor(Value value) => value is ReferenceValue actor ? _page.LinkTo(actor.Target) : new(((StringValue)value).Text, null);
}
