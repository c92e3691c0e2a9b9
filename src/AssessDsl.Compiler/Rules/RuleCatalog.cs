using System.Collections.Immutable;

namespace AssessDsl.Compiler.Rules;

/// <summary>All rules, by topic.</summary>
public static class RuleCatalog
{
    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        // Evidence
        new NoEvidence(),

        // Words
        new WordDisagrees(), new WordDiffers(), new LikelihoodWithConfidence(), new MixedRows(), new VagueWord(),
        new StackedHedges(), new ForeignTerm(), new UnlinkedName(), new FreeFloatingJudgment(),
    ];

    /// <summary>The rule of a code or name, or null.</summary>
    public static Rule? Find(string codeOrName) => All.FirstOrDefault(rule => rule.Descriptor.Code == codeOrName || rule.Descriptor.Name == codeOrName);
}
