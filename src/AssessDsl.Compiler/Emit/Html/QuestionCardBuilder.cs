using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes the card of a question with the matrix of evidence against hypotheses.</summary>
internal sealed class QuestionCardBuilder(Page page)
{
    private readonly FactsBuilder _facts = new(page);
    private readonly OutcomeBuilder _outcomes = new(page);

    public QuestionCard Build(DeclarationSymbol symbol, int level)
    {
        Lettered[] hypotheses = [.. symbol.Members.OrderBy(WeightAgainst).Select((hypothesis, i) => new Lettered(hypothesis, i < 26 ? ((char)('A' + i)).ToString() : $"{i + 1}"))];
        DeclarationSymbol[] evidence = [.. EvidenceOf(symbol.Members)];
        return new()
        {
            Id = page.ClaimAnchor(symbol),
            Kind = page.Labels.Kind(symbol.Kind.Name),
            Title = symbol.DisplayName,
            Level = level,
            Texts = page.Prose(symbol.Texts, level),
            Facts = _facts.Build(symbol, level),
            Sources = page.SourcesOf(symbol),
            Tags = Page.TagsOf(symbol),
            Hypotheses = [.. hypotheses.Select(hypothesis => Show(hypothesis.Symbol, hypothesis.Letter, level))],
            Matrices = evidence.Length == 0 ? [] : [.. MatrixParts.Of(hypotheses).Select(part => Compare(part, evidence))],
        };
    }

    private HypothesisMatrix Compare(Lettered[] hypotheses, DeclarationSymbol[] evidence) => new(
        [.. hypotheses.Select(hypothesis => new HypothesisColumn(hypothesis.Letter, hypothesis.Symbol.DisplayName))],
        [.. evidence.Select(item => new HypothesisRow(page.LinkApart(item, item.DisplayName), [.. hypotheses.Select(hypothesis => Rate(hypothesis.Symbol, item))]))]);

    private Hypothesis Show(DeclarationSymbol symbol, string letter, int level) => new()
    {
        Id = page.ClaimAnchor(symbol),
        Letter = letter,
        Title = symbol.DisplayName,
        Likelihood = Judgment.Draw(symbol.LikelihoodOf(HypothesisKind.Likelihood), page),
        Texts = page.Prose(symbol.Texts, level),
        Sources = page.SourcesOf(symbol),
        Tags = Page.TagsOf(symbol),
        Outcomes = _outcomes.Build(symbol, level),
    };

    // What speaks against a hypothesis counts, whatever else is said of it.
    private HypothesisCell Rate(DeclarationSymbol hypothesis, DeclarationSymbol evidence)
    {
        foreach (var property in BuiltInKinds.Evidence.OrderByDescending(property => property.IsAgainst))
        {
            if (hypothesis.References(property).FirstOrDefault(r => r.Target == evidence) is { } reference)
                return new(property.Name, property == HypothesisKind.Neutral ? null : page.Labels.Weight(reference.Weight), reference.Note);
        }
        return new("unrated", null, null);
    }

    /// <summary>The evidence of all hypotheses, each once, in the order in which it is first named in the source.</summary>
    private static IEnumerable<DeclarationSymbol> EvidenceOf(IEnumerable<DeclarationSymbol> hypotheses) =>
        hypotheses.OrderBy(h => h.Ordinal).SelectMany(h => BuiltInKinds.Evidence.SelectMany(h.Targets)).Distinct();

    private static int WeightAgainst(DeclarationSymbol hypothesis) =>
        hypothesis.References(HypothesisKind.Inconsistent).Sum(reference => (int)reference.Weight);

    private sealed record Lettered(DeclarationSymbol Symbol, string Letter);
}
