using System.Text;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Tests.Rules;

namespace AssessDsl.Tests.Semantics;

/// <summary>What counts twice in assessments that rest on each other at random, held against what a walk from each support finds.</summary>
public sealed class RepeatedSupportTests
{
    private const int Assessments = 800;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public void It_is_what_another_support_leads_to(int seed, bool hasCircles)
    {
        var random = new Random(seed);
        var text = new StringBuilder(RuleCheck.World);
        for (var i = 0; i < Assessments; i++)
        {
            var behind = hasCircles && random.Next(20) == 0 ? random.Next(Assessments) : random.Next(Math.Max(1, i - 40), Math.Max(2, i));
            text.AppendLine($$"""event x{{i}} "X" { date: 2025  sources: good }""");
            text.AppendLine($$"""assessment a{{i}} "A" { likelihood: likely  confidence: low  because: x{{random.Next(Assessments)}}, x{{i}}, a{{behind}}, a{{random.Next(i / 2, i + 1)}} }""");
        }
        var project = RuleCheck.Compile(text.ToString());
        foreach (var assessment in project.GetSymbols(AssessmentKind.Kind))
            Assert.Equal(Expected(assessment), project.EvidenceGraph.FindRepeatedSupports(assessment).Select(Describe).Order());
    }

    /// <summary>Circles are reported as such, so nothing counts twice through a member of one's own.</summary>
    private static IEnumerable<string> Expected(DeclarationSymbol assessment)
    {
        DeclarationSymbol[] direct = [.. assessment.Targets(AssessmentKind.Because).Distinct()];
        var behind = direct.ToDictionary(support => support, EvidenceGraph.Supports);
        return (from support in direct
                let through = Array.Find(direct, other => other != support && other != assessment && !behind[other].Contains(assessment) && behind[other].Contains(support))
                where through is not null
                select $"{support.Name} through {through.Name}").Order();
    }

    private static string Describe(KeyValuePair<DeclarationSymbol, DeclarationSymbol> repeated) => $"{repeated.Key.Name} through {repeated.Value.Name}";
}
