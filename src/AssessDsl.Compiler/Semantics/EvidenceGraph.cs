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
    private readonly Lazy<SourceRoots> _roots;
    private readonly Lazy<Dictionary<DeclarationSymbol, EvidenceSummary>> _summaries;
    private readonly Lazy<Dictionary<DeclarationSymbol, ImmutableArray<DeclarationSymbol>>> _sources;
    private readonly Lazy<SupportReach> _reach;
    private readonly Lazy<BriefContents> _briefs;
    private readonly Lazy<ILookup<DeclarationSymbol, DeclarationSymbol>> _successors;
    private readonly Lazy<ILookup<DeclarationSymbol, DeclarationSymbol>> _resolutions;

    internal EvidenceGraph(Compilation compilation)
    {
        _compilation = compilation;
        _roots = new(() => new(compilation.GetSymbols(SourceKind.Kind)));
        _summaries = new(() => EvidenceSummary.OfAll(Assessments, new(compilation.Options), _roots.Value));
        _sources = new(CollectSources);
        _reach = new(() => new(Assessments));
        _briefs = new(() => new(compilation.GetSymbols(BriefKind.Kind)));
        _successors = new(() => Invert(Assessments, AssessmentKind.Supersedes));
        _resolutions = new(() => Invert(compilation.GetSymbols(ResolutionKind.Kind), ResolutionKind.Of));
    }

    private IReadOnlyList<DeclarationSymbol> Assessments => _compilation.GetSymbols(AssessmentKind.Kind);

    /// <summary>Assessments that rest on each other, one list a cycle, each in the order of the project.</summary>
    public IReadOnlyList<IReadOnlyList<DeclarationSymbol>> FindReasoningCycles() =>
        StronglyConnected.Find(Assessments, EvidenceLinks.AssessmentsBehind);

    /// <summary>Sources that repeat each other, one list a cycle, each in the order of the project.</summary>
    public IReadOnlyList<IReadOnlyList<DeclarationSymbol>> FindCitationCycles() =>
        StronglyConnected.Find(_compilation.GetSymbols(SourceKind.Kind), source => source.Targets(SourceKind.Cites));

    /// <summary>Everything that an assessment rests on, directly or through other assessments, in the order of the project.</summary>
    public static IReadOnlyList<DeclarationSymbol> Supports(DeclarationSymbol assessment) =>
        [.. PostOrder.Of([assessment], node => node.Targets(AssessmentKind.Because)).Where(node => node != assessment).OrderBy(node => node.Ordinal)];

    /// <summary>What an assessment rests on directly and again through another direct support, each with that other one.</summary>
    public IReadOnlyDictionary<DeclarationSymbol, DeclarationSymbol> FindRepeatedSupports(DeclarationSymbol assessment) => _reach.Value.FindRepeated(assessment);

    /// <summary>The sources of all that an assessment rests on, or those of another piece of evidence, in the order of the project.</summary>
    public ImmutableArray<DeclarationSymbol> Sources(DeclarationSymbol evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        return evidence.Kind.IsA("assessment") ? _sources.Value.GetValueOrDefault(evidence, []) : [.. EvidenceLinks.SourcesOf(evidence)];
    }

    /// <summary>Where a source has what it says from: the ends of its <c>cites</c>; a source that repeats nobody is its own root.</summary>
    public ImmutableArray<DeclarationSymbol> Roots(DeclarationSymbol source) => _roots.Value[source];

    /// <summary>Whether two sources share no root and no publisher.</summary>
    public bool AreIndependent(DeclarationSymbol left, DeclarationSymbol right) => _roots.Value.AreIndependent(left, right);

    /// <summary>Sources of an assessment of which no two share a root or a publisher; those with the fewest roots are taken first.</summary>
    public ImmutableArray<DeclarationSymbol> IndependentSources(DeclarationSymbol assessment)
    {
        var taken = new HashSet<DeclarationSymbol>();
        var independent = ImmutableArray.CreateBuilder<DeclarationSymbol>();
        foreach (var source in Sources(assessment).OrderBy(source => Roots(source).Length).ThenBy(source => source.Ordinal))
        {
            DeclarationSymbol[] marks = [.. Roots(source), .. source.Targets(SourceKind.Publisher)];
            if (taken.Overlaps(marks))
                continue;
            taken.UnionWith(marks);
            independent.Add(source);
        }
        return independent.ToImmutable();
    }

    /// <summary>How much confidence the evidence of an assessment carries, by the house's policy.</summary>
    public EvidenceLevel Level(DeclarationSymbol assessment) => Summary(assessment).Level;

    /// <summary>The highest confidence of the scale in use that the evidence of an assessment carries; null without a scale.</summary>
    public ConfidenceTerm? Ceiling(DeclarationSymbol assessment) =>
        _compilation.GetScaleInUse(assessment) is { } scale
            ? scale.Confidences.LastOrDefault(term => GradingPolicy.Needed(term, scale) <= Level(assessment)) : null;

    /// <summary>The assessments that take the place of one.</summary>
    public IEnumerable<DeclarationSymbol> Successors(DeclarationSymbol assessment) => _successors.Value[assessment];

    /// <summary>The resolutions of an assessment or hypothesis, in the order of the project.</summary>
    public IEnumerable<DeclarationSymbol> Resolutions(DeclarationSymbol judgment) => _resolutions.Value[judgment];

    /// <summary>The briefs that include, declare or list a declaration as a takeaway, in the order of the project.</summary>
    public IReadOnlyList<DeclarationSymbol> BriefsThatShow(DeclarationSymbol symbol) => Briefs.BriefsThatShow(symbol);

    /// <summary>The day that a declaration speaks from: its brief's date, else the day that the project is judged by; null without either.</summary>
    public PartialDate? Now(DeclarationSymbol symbol) => Briefs.DateOf(symbol) ?? _compilation.Options.AsOf;

    internal BriefContents Briefs => _briefs.Value;

    internal EvidenceSummary Summary(DeclarationSymbol assessment) => _summaries.Value.GetValueOrDefault(assessment, EvidenceSummary.Empty);

    /// <summary>Assessments that rest on the same things share one list, so that a long chain costs no more than a short one.</summary>
    private Dictionary<DeclarationSymbol, ImmutableArray<DeclarationSymbol>> CollectSources()
    {
        var sources = new Dictionary<DeclarationSymbol, ImmutableArray<DeclarationSymbol>>();
        foreach (var assessment in PostOrder.Of(Assessments, EvidenceLinks.AssessmentsBehind))
        {
            ImmutableArray<DeclarationSymbol>[] parts = [.. assessment.Targets(AssessmentKind.Because)
                .Select(evidence => evidence.Kind.IsA("assessment") ? sources.GetValueOrDefault(evidence, []) : [.. EvidenceLinks.SourcesOf(evidence)])
                .Where(part => !part.IsEmpty)];
            sources.Add(assessment, parts.Length switch
            {
                0 => [],
                1 => parts[0],
                _ => [.. parts.SelectMany(part => part).Distinct().OrderBy(source => source.Ordinal)],
            });
        }
        return sources;
    }

    private static ILookup<DeclarationSymbol, DeclarationSymbol> Invert(IEnumerable<DeclarationSymbol> symbols, Property property) =>
        symbols.SelectMany(symbol => symbol.Targets(property).Distinct(), (symbol, target) => (symbol, target))
            .ToLookup(pair => pair.target, pair => pair.symbol);
}
