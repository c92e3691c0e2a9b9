using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes the card of a declaration.</summary>
internal sealed class CardBuilder(Page page)
{
    private readonly FactsBuilder _facts = new(page);
    private readonly AssessmentCardBuilder _assessments = new(page);
    private readonly QuestionCardBuilder _questions = new(page);

    /// <summary>Makes the card.</summary>
    /// <param name="symbol">What it shows.</param>
    /// <param name="level">The level of its heading.</param>
    public Card Build(DeclarationSymbol symbol, int level) => symbol.Kind.Id switch
    {
        "assessment" => _assessments.Build(symbol, level),
        "agreement" => BuildAgreement(symbol, level),
        "question" => _questions.Build(symbol, level),
        _ => BuildOther(symbol, level),
    };

    private AgreementCard BuildAgreement(DeclarationSymbol symbol, int level) => new()
    {
        Id = page.ClaimAnchor(symbol),
        Kind = page.Labels.Kind(symbol.Kind.Name),
        Title = symbol.DisplayName,
        Level = level,
        Texts = page.Prose(symbol.Texts, level),
        Status = symbol.NameOf(AgreementKind.Status) is { } status ? page.Labels.Word(status) : null,
        Facts = _facts.Build(symbol, level, AgreementKind.Status),
        Sources = page.SourcesOf(symbol),
        Tags = Page.TagsOf(symbol),
        Clauses = [.. symbol.Members.Select(clause => new Clause
        {
            Id = page.ClaimAnchor(clause),
            Title = clause.DisplayName,
            IsAbsent = clause.IsAbsent,
            Binds = [.. clause.Targets(ClauseKind.Binds).Select(actor => page.LinkTo(actor))],
            Texts = page.Prose(clause.Texts, level),
            Sources = page.SourcesOf(clause),
            Tags = Page.TagsOf(clause),
        })],
    };

    private Card BuildOther(DeclarationSymbol symbol, int level) => new("card")
    {
        Id = page.ClaimAnchor(symbol),
        Kind = page.Labels.Kind(symbol.Kind.Name),
        Title = symbol.DisplayName,
        Level = level,
        Texts = page.Prose(symbol.Texts, level),
        Status = StatusOf(symbol),
        Facts = [.. OwnerOf(symbol), .. _facts.Build(symbol, level, EventKind.Status)],
        Sources = page.SourcesOf(symbol),
        Tags = Page.TagsOf(symbol),
    };

    private string? StatusOf(DeclarationSymbol symbol) =>
        symbol.IsAbsent ? page.Labels.Texts["absent"]
        : symbol.Kind.IsA(EventKind.Kind) && symbol.NameOf(EventKind.Status) is { } status ? page.Labels.Word(status) : null;

    private IEnumerable<Fact> OwnerOf(DeclarationSymbol symbol) =>
        symbol.Owner is { } owner ? [new(page.Labels.Kind(owner.Kind.Name), [page.LinkTo(owner)], [])] : [];
}
