using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Rules;

/// <summary>Evidence that fits every hypothesis of a question, and so decides between none.</summary>
internal sealed class Undiagnostic() : Rule("AS3015", "undiagnostic", Severity.Info, "ICD 203, standard 4",
    "'{name}' is consistent with every hypothesis of '{question}', so it tells none from another.")
{
    internal override void Check(RuleContext context)
    {
        foreach (var question in context.All(QuestionKind.Kind))
        {
            var hypotheses = question.Members.Where(member => member.Kind == HypothesisKind.Kind).ToArray();
            if (hypotheses.Length < 2 || !Array.TrueForAll(hypotheses, hypothesis => hypothesis.IsClear(HypothesisKind.Consistent)))
                continue;
            var links = hypotheses.Select(hypothesis => hypothesis.References(HypothesisKind.Consistent).DistinctBy(link => link.Target).ToDictionary(link => link.Target)).ToArray();
            foreach (var (evidence, link) in links[0].Where(entry => links.All(other => other.ContainsKey(entry.Key))))
            {
                context.Report(hypotheses[0], link, ("name", evidence.Name), ("question", question.Name));
                for (var i = 1; i < links.Length; i++)
                    context.Relate(RuleContext.Locate(hypotheses[i], links[i][evidence]), $"consistent with '{hypotheses[i].Name}' too");
            }
        }
    }
}
