using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes the card of an assessment.</summary>
internal sealed class AssessmentCardBuilder(Page page)
{
    private readonly FactsBuilder _facts = new(page);
    private readonly OutcomeBuilder _outcomes = new(page);
    private readonly LineageBuilder _lineage = new(page);

    public AssessmentCard Build(DeclarationSymbol symbol, int level) => new()
    {
        Id = page.ClaimAnchor(symbol),
        Kind = page.Labels.Kind(symbol.Kind.Name),
        Title = symbol.DisplayName,
        Level = level,
        Texts = page.Prose(symbol.Texts, level),
        Likelihood = Judgment.Draw(symbol.LikelihoodOf(AssessmentKind.Likelihood), page),
        Confidence = Judgment.Draw(symbol.ConfidenceOf(AssessmentKind.Confidence), page),
        Because = [.. symbol.References(AssessmentKind.Because).Select(Show)],
        Despite = [.. symbol.References(AssessmentKind.Despite).Select(Show)],
        Facts = _facts.Build(symbol, level, AssessmentKind.Likelihood, AssessmentKind.Confidence, AssessmentKind.Because,
            AssessmentKind.Despite, AssessmentKind.Supersedes, AssessmentKind.Change, AssessmentKind.Scale),
        Replaces = _lineage.Before(symbol),
        ReplacedBy = [.. page.Evidence.Successors(symbol).Select(newer => page.LinkTo(newer))],
        Change = _lineage.Reason(symbol, level),
        Outcomes = _outcomes.Build(symbol, level),
        Sources = page.SourcesOf(symbol),
        Tags = Page.TagsOf(symbol),
    };

    private Evidence Show(ReferenceValue reference) => new(
        page.LinkTo(reference.Target, reference.Target.DisplayName),
        (int)reference.Weight,
        reference.Note,
        Join(page.Labels.Weight(reference.Weight), page.Labels.Kind(reference.Target.Kind.Name), reference.Target.Owner?.ShortName, RemarkOn(reference.Target)),
        reference.Target.Kind == AssessmentKind.Kind ? [] : page.NotesOf(EvidenceLinks.SourcesOf(reference.Target)));

    private string? RemarkOn(DeclarationSymbol evidence) => evidence switch
    {
        { IsAbsent: true } => page.Labels.Texts["absent"],
        _ when evidence.Kind == AssessmentKind.Kind => _lineage.Describe(evidence),
        _ when evidence.Kind.IsA(EventKind.Kind) => WhenAndStatus(evidence),
        _ => null,
    };

    private string WhenAndStatus(DeclarationSymbol happening)
    {
        var (from, to) = happening.PeriodOf(EventKind.Date);
        return Join(page.Format.Period(from, to), happening.NameOf(EventKind.Status) is { } status ? page.Labels.Word(status) : null);
    }

    private static string Join(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
}
