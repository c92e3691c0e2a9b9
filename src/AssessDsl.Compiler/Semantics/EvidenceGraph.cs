using System.Collections.Concurrent;
using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// What rests on what in a project: supports of assessments and their sources, the roots of sources, what replaced and
/// what resolved a judgment, and what briefs show. Each part is worked out when it is first asked for, in time that
/// grows with the project and not with the length of its chains.
/// </summary>
public sealed class EvidenceGraph
{
    private readonly Compilation _compilation;
    private readonly GradingPolicy _policy;
    private readonly SourceRoots _roots = new();
    private readonly SourceIndependence _independence;
    private readonly SupportReach _reach;
    private readonly SourceConfirmation _confirmation;
    private readonly BottomUp<EvidenceSummary> _summaries;
    private readonly BottomUp<ImmutableArray<DeclarationSymbol>> _sources;
    private readonly BottomUp<bool> _absence;
    private readonly BottomUp<bool> _unclear;
    private readonly ConcurrentDictionary<DeclarationSymbol, ImmutableArray<DeclarationSymbol>> _successors = [];
    private readonly ConcurrentDictionary<DeclarationSymbol, ImmutableArray<DeclarationSymbol>> _resolutions = [];

    internal EvidenceGraph(Compilation compilation)
    {
        _compilation = compilation;
        _policy = new(compilation.Options);
        _summaries = new(EvidenceLinks.AssessmentsBehind, Summarize);
        _sources = new(EvidenceLinks.AssessmentsBehind, CollectSources);
        _absence = new(EvidenceLinks.AssessmentsBehind, RestOnAbsence);
        _unclear = new(EvidenceLinks.AssessmentsBehind, RestOnUnclear);
        _independence = new(_roots);
        _confirmation = new(compilation, _independence);
        _reach = new(compilation);
        Briefs = new(compilation);
    }

    /// <summary>Assessments that rest on each other.</summary>
    internal CycleFinder ReasoningCycles { get; } = new(EvidenceLinks.AssessmentsBehind);

    /// <summary>Sources that repeat each other.</summary>
    internal CycleFinder CitationCycles { get; } = new(source => source.Targets(SourceKind.Cites));

    internal BriefContents Briefs { get; }

    /// <summary>Everything that an assessment rests on, directly or through other assessments, in the order of the project.</summary>
    public static IReadOnlyList<DeclarationSymbol> Supports(DeclarationSymbol assessment) =>
        [.. Reachable(assessment).OrderBy(node => node.Ordinal)];

    /// <summary>What an assessment rests on directly and again through another direct support, each with that other one.</summary>
    public IReadOnlyDictionary<DeclarationSymbol, DeclarationSymbol> FindRepeatedSupports(DeclarationSymbol assessment) => _reach.FindRepeated(assessment);

    /// <summary>The sources of all that an assessment rests on, or those of another piece of evidence, in the order of the project.</summary>
    public ImmutableArray<DeclarationSymbol> Sources(DeclarationSymbol evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Kind.IsA(AssessmentKind.Kind) ? _sources[evidence] : [.. EvidenceLinks.SourcesOf(evidence)];
    }

    /// <summary>Where a source has what it says from: the ends of its <c>cites</c>; a source that repeats nobody is its own root.</summary>
    public ImmutableArray<DeclarationSymbol> Roots(DeclarationSymbol source) => _roots[source];

    /// <summary>Whether the roots of a source are known: neither in a circle nor behind a mistake.</summary>
    internal bool AreRootsKnown(DeclarationSymbol source) => _roots.AreKnown(source);

    /// <summary>Whether two sources share no root and no publisher.</summary>
    public bool AreIndependent(DeclarationSymbol left, DeclarationSymbol right) => _independence.AreIndependent(left, right);

    /// <summary>
    /// Sources of an assessment of which no two share a root or a publisher: those that share one with the fewest others
    /// are taken first. There are two or more exactly where any two of the sources are independent.
    /// </summary>
    public ImmutableArray<DeclarationSymbol> IndependentSources(DeclarationSymbol assessment) => _independence.Select(Sources(assessment));

    /// <summary>How much confidence the evidence of an assessment carries, by the house's policy.</summary>
    public EvidenceLevel Level(DeclarationSymbol assessment) => Summary(assessment).Level;

    /// <summary>The highest confidence of the scale in use that the evidence of an assessment carries; null without a scale.</summary>
    public ConfidenceTerm? Ceiling(DeclarationSymbol assessment) =>
        _compilation.GetScaleInUse(assessment) is { } scale
            ? scale.Confidences.LastOrDefault(term => GradingPolicy.Needed(term, scale) <= Level(assessment)) : null;

    /// <summary>The assessments that take the place of one.</summary>
    public IReadOnlyList<DeclarationSymbol> Successors(DeclarationSymbol assessment) =>
        !assessment.Kind.IsA(AssessmentKind.Kind) ? [] : _successors.GetOrAdd(assessment, _ => [.. _compilation.Declarations.ReferrersBy(AssessmentKind.Supersedes, assessment)]);

    /// <summary>The resolutions of an assessment or hypothesis, in the order of the project.</summary>
    public IReadOnlyList<DeclarationSymbol> Resolutions(DeclarationSymbol judgment) =>
        !judgment.IsJudgment ? [] : _resolutions.GetOrAdd(judgment, _ => [.. _compilation.Declarations.ReferrersBy(ResolutionKind.Of, judgment)]);

    /// <summary>The briefs that include, declare or list a declaration as a takeaway, in the order of the project.</summary>
    public IReadOnlyList<DeclarationSymbol> BriefsThatShow(DeclarationSymbol symbol) => Briefs.BriefsThatShow(symbol);

    /// <summary>The brief that published a judgment first; a hypothesis is published with its question. Null in none.</summary>
    public DeclarationSymbol? PublishedIn(DeclarationSymbol judgment)
    {
        ArgumentNullException.ThrowIfNull(judgment);
        var shown = judgment.Kind == HypothesisKind.Kind ? judgment.Owner! : judgment;
        return shown.Brief ?? BriefsThatShow(shown).MinBy(brief => brief.DateOf(BriefKind.Date)?.Start);
    }

    /// <summary>The day that a declaration speaks from: its brief's date, else the day that the project is judged by; null without either.</summary>
    public PartialDate? Now(DeclarationSymbol symbol) => Briefs.DateOf(symbol) ?? _compilation.Options.AsOf;

    internal EvidenceSummary Summary(DeclarationSymbol assessment) => _summaries[assessment];

    /// <summary>The first declaration that names a source, if none that does names an independent one too; else null.</summary>
    internal DeclarationSymbol? FirstUnconfirmedUse(DeclarationSymbol source) => _confirmation.FirstUnconfirmedUse(source);

    /// <summary>Whether an assessment rests on absent clauses alone, directly or through other assessments.</summary>
    internal bool RestsOnAbsence(DeclarationSymbol assessment) => _absence[assessment];

    /// <summary>Whether all that an assessment rests on makes sense, directly or through other assessments, and all its sources do.</summary>
    internal bool IsClear(DeclarationSymbol assessment) => !_unclear[assessment];

    private static HashSet<DeclarationSymbol> Reachable(DeclarationSymbol assessment)
    {
        var found = new HashSet<DeclarationSymbol>();
        var open = new Stack<DeclarationSymbol>([assessment]);
        while (open.TryPop(out var node))
        {
            foreach (var support in node.Targets(AssessmentKind.Because))
            {
                if (support != assessment && found.Add(support))
                    open.Push(support);
            }
        }
        return found;
    }

    private bool RestOnUnclear(IReadOnlyList<DeclarationSymbol> assessments) =>
        assessments.Any(assessment => !assessment.IsClear(AssessmentKind.Because) || assessment.Targets(AssessmentKind.Because).Any(
            evidence => evidence.Kind.IsA(AssessmentKind.Kind) ? _unclear.Find(evidence) : !EvidenceLinks.AreSourcesClear(evidence)));

    private bool RestOnAbsence(IReadOnlyList<DeclarationSymbol> assessments)
    {
        var supports = assessments.SelectMany(assessment => assessment.Targets(AssessmentKind.Because)).ToArray();
        return supports.Length > 0 && supports.All(support => support.IsAbsent || _absence.Find(support));
    }

    /// <summary>What assessments that rest on each other have together; most are alone.</summary>
    private EvidenceSummary Summarize(IReadOnlyList<DeclarationSymbol> assessments) =>
        assessments.SelectMany(assessment => assessment.Targets(AssessmentKind.Because))
            .Aggregate(EvidenceSummary.Empty, Add)
            .Settle(() => _sources[assessments[0]], _policy, _independence);

    private EvidenceSummary Add(EvidenceSummary sum, DeclarationSymbol evidence) => evidence.Kind.IsA(AssessmentKind.Kind)
        ? sum.Union(_summaries.Find(evidence) ?? EvidenceSummary.Empty, _independence)
        : EvidenceLinks.SourcesOf(evidence).Aggregate(sum, (all, source) => all.Add(source, _policy, _independence));

    /// <summary>Assessments that rest on the same things share one list, so that a long chain costs no more than a short one.</summary>
    private ImmutableArray<DeclarationSymbol> CollectSources(IReadOnlyList<DeclarationSymbol> assessments)
    {
        ImmutableArray<DeclarationSymbol>[] parts = [.. assessments.SelectMany(assessment => assessment.Targets(AssessmentKind.Because))
            .Select(evidence => evidence.Kind.IsA(AssessmentKind.Kind) ? _sources.Find(evidence) : [.. EvidenceLinks.SourcesOf(evidence)])
            .Where(part => !part.IsDefaultOrEmpty)];
        return parts.Length switch
        {
            0 => [],
            1 => parts[0],
            _ => [.. parts.SelectMany(part => part).Distinct().OrderBy(source => source.Ordinal)],
        };
    }
}
