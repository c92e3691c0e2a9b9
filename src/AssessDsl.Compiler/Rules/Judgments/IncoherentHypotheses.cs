using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Hypotheses of one question whose likelihoods cannot add up to certainty.</summary>
internal sealed class IncoherentHypotheses() : Rule("AS3205", "incoherent-hypotheses", Severity.Error, "ICD 203, standards 4 and 6",
    "The hypotheses of '{name}' add up to {sum}; one and only one of them should be true.")
{
    private const decimal Certain = 100;

    internal override void Check(RuleContext context)
    {
        foreach (var question in context.All(QuestionKind.Kind))
        {
            var hypotheses = question.Members.Where(member => member.Kind == HypothesisKind.Kind).ToArray();
            var likelihoods = hypotheses.Select(Likelihood).OfType<LikelihoodValue>().ToArray();
            // What is broken may be a hypothesis.
            if (likelihoods.Length == 0 || likelihoods.Length < hypotheses.Length || question.Syntax.ContainsErrors)
                continue;
            var (low, high) = (likelihoods.Sum(l => l.Low), likelihoods.Sum(l => l.High));
            if (low <= Certain && high >= Certain)
                continue;
            context.Report(question, ("name", question.Name), ("sum", low > Certain ? $"{Percentages.Of(low)} or more" : $"{Percentages.Of(high)} at most"));
            foreach (var hypothesis in hypotheses)
                context.Relate(RuleContext.Locate(hypothesis, Likelihood(hypothesis)), $"'{hypothesis.Name}': {Percentages.Of(Likelihood(hypothesis)!.Low, Likelihood(hypothesis)!.High)}");
        }
    }

    private static LikelihoodValue? Likelihood(DeclarationSymbol hypothesis) => hypothesis.LikelihoodOf(HypothesisKind.Likelihood);
}
