using System.Collections.Immutable;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Judgments and evidence that hang together.</summary>
/// <param name="Nodes">The judgments and the evidence.</param>
/// <param name="Links">What bears on what, by places in the nodes.</param>
internal sealed record EvidenceCluster(IReadOnlyList<EvidenceNode> Nodes, IReadOnlyList<ClusterLink> Links)
{
    /// <summary>The clusters of some judgments, the largest first.</summary>
    /// <param name="assessments">The judgments.</param>
    /// <param name="isFolded">Whether evidence that bears on one judgment only stands together in one node.</param>
    public static IReadOnlyList<EvidenceCluster> Of(IEnumerable<DeclarationSymbol> assessments, bool isFolded)
    {
        var judgments = assessments.Distinct().OrderBy(a => a.Ordinal).ToArray();
        Bearing[] bearings = [.. judgments.SelectMany(BearingsOn)];
        var nodes = isFolded ? Fold(bearings) : [];
        EvidenceNode NodeOf(DeclarationSymbol symbol) => nodes.TryGetValue(symbol, out var node) ? node : nodes[symbol] = new(symbol, []);
        var links = bearings.Select(b => (From: NodeOf(b.Evidence), To: NodeOf(b.Judgment), Bearing: b)).DistinctBy(l => (l.From, l.To, l.Bearing.IsAgainst)).ToArray();
        var neighbours = links.SelectMany(l => new[] { (l.From, l.To), (From: l.To, To: l.From) }).ToLookup(pair => pair.From, pair => pair.To);
        var seen = new HashSet<EvidenceNode>();
        return [.. links.Select(link => link.To).Distinct().Select(start => Reach(start, neighbours, seen)).Where(reached => reached.Count > 0)
            .Select(reached =>
            {
                var places = reached.Select((node, i) => (node, i)).ToDictionary(pair => pair.node, pair => pair.i);
                return new EvidenceCluster(reached, [.. links.Where(l => places.ContainsKey(l.To))
                    .Select(l => new ClusterLink(places[l.From], places[l.To], l.Bearing.IsAgainst, l.Bearing.Strength))]);
            })
            .OrderByDescending(cluster => cluster.Nodes.Count)];
    }

    private static IEnumerable<Bearing> BearingsOn(DeclarationSymbol judgment) =>
        judgment.Kind.Properties.Where(property => property.IsEvidence).SelectMany(property => judgment.References(property).DistinctBy(r => r.Target)
            .Select(r => new Bearing(r.Target, judgment, property.IsAgainst, (int)r.Weight)));

    private static Dictionary<DeclarationSymbol, EvidenceNode> Fold(Bearing[] bearings)
    {
        var nodes = new Dictionary<DeclarationSymbol, EvidenceNode>();
        var bearsOnOne = bearings.GroupBy(b => b.Evidence).Where(g => g.Count() == 1 && g.Key.Kind != AssessmentKind.Kind).Select(g => g.Single());
        foreach (var group in bearsOnOne.GroupBy(b => (b.Judgment, b.IsAgainst)).Where(g => g.Count() > 1))
        {
            DeclarationSymbol[] evidence = [.. group.OrderByDescending(b => b.Strength).Select(b => b.Evidence)];
            var node = new EvidenceNode(evidence[0], [.. evidence[1..]]);
            foreach (var symbol in evidence)
                nodes.Add(symbol, node);
        }
        return nodes;
    }

    private static List<EvidenceNode> Reach(EvidenceNode start, ILookup<EvidenceNode, EvidenceNode> neighbours, HashSet<EvidenceNode> seen)
    {
        var reached = new List<EvidenceNode>();
        var open = new Queue<EvidenceNode>();
        if (seen.Add(start))
            open.Enqueue(start);
        while (open.TryDequeue(out var node))
        {
            reached.Add(node);
            foreach (var next in neighbours[node].Where(seen.Add))
                open.Enqueue(next);
        }
        return reached;
    }

    private sealed record Bearing(DeclarationSymbol Evidence, DeclarationSymbol Judgment, bool IsAgainst, int Strength);
}

/// <summary>A judgment or a piece of evidence, or several pieces that stand together.</summary>
/// <param name="symbol">The judgment or evidence.</param>
/// <param name="others">What stands together with it.</param>
internal sealed class EvidenceNode(DeclarationSymbol symbol, ImmutableArray<DeclarationSymbol> others)
{
    public DeclarationSymbol Symbol { get; } = symbol;

    public ImmutableArray<DeclarationSymbol> Others { get; } = others;
}

/// <summary>Evidence that bears on a judgment.</summary>
/// <param name="Evidence">The place of the evidence.</param>
/// <param name="Judgment">The place of the judgment.</param>
/// <param name="IsAgainst">Whether it speaks against it.</param>
/// <param name="Strength">How much it weighs, 1 to 3.</param>
internal sealed record ClusterLink(int Evidence, int Judgment, bool IsAgainst, int Strength);
