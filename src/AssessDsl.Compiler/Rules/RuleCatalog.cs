using System.Collections.Immutable;

namespace AssessDsl.Compiler.Rules;

/// <summary>All rules, by topic.</summary>
public static class RuleCatalog
{
    /// <summary>All of them, in the order of their codes.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        // Evidence
        new NoEvidence(), new CircularReasoning(), new Unsourced(), new ConfidenceExceedsEvidence(), new CircularSourcing(),
        new Echo(), new WeakerPremises(), new DisputedEvidence(), new SupersededEvidence(), new OneSidedSourcing(),
        new ContraryIgnored(), new EvidenceFromTheFuture(), new RefutedEvidence(), new AbsenceOnly(), new Undiagnostic(),
        new DoubleCounted(),

        // Words
        new WordDisagrees(), new WordDiffers(), new LikelihoodWithConfidence(), new MixedRows(), new VagueWord(),
        new StackedHedges(), new ForeignTerm(), new UnlinkedName(), new FreeFloatingJudgment(),

        // Judgments over time
        new NoHorizon(), new Overdue(), new UnexplainedChange(), new Contradiction(), new IncoherentHypotheses(),
        new ResolvedEarly(), new LongRangeCertainty(), new NoAlternative(), new OffScale(),

        // Events, agreements, briefs
        new ImpossibleDates(), new StatusDisagrees(), new PresentAndAbsent(), new Unlocated(), new TakeawayNotShown(),
        new Orphan(), new LaterEditionFirst(), new IncompleteCitation(), new UnusedSource(),
    ];

    /// <summary>The rule of a code or name, or null.</summary>
    public static Rule? Find(string codeOrName) => All.FirstOrDefault(rule => rule.Descriptor.Code == codeOrName || rule.Descriptor.Name == codeOrName);
}
