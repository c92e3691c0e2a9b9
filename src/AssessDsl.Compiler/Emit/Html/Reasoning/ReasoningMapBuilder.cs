using System.Globalization;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Draws how the judgments of a page rest on evidence and on each other; what a judgment leads to stands left of it.</summary>
internal sealed class ReasoningMapBuilder
{
    private const int MostNodes = 60;
    private const int NodeWidth = 150;
    private const int LayerGap = 32;
    private const int NodeGap = 10;
    private const int GraphGap = 28;
    private const int Margin = 4;
    private const int LineHeight = 15;
    private const int Padding = 9;
    private const int TitleWidth = (NodeWidth - 2 * Padding) * 100 / 12;
    private const int RemarkWidth = (NodeWidth - 2 * Padding) * 100 / 11;
    private const int MostLines = 6;

    private readonly Page _page;
    private readonly LineageBuilder _lineage;
    private readonly List<MapNode> _nodes = [];
    private readonly List<MapEdge> _edges = [];
    private int _width;
    private int _top = Margin;

    private ReasoningMapBuilder(Page page)
    {
        _page = page;
        _lineage = new(page);
    }

    /// <summary>The map, and the same with every piece of evidence apart where the first one folds some; empty without evidence.</summary>
    public static IReadOnlyList<ReasoningMap> Build(Page page, IReadOnlyList<DeclarationSymbol> assessments)
    {
        var clusters = EvidenceCluster.Of(assessments, isFolded: false);
        var count = clusters.Sum(cluster => cluster.Nodes.Count);
        if (count == 0)
            return [];
        var whole = Draw(page, clusters);
        return count <= MostNodes ? [whole] : [Draw(page, EvidenceCluster.Of(assessments, isFolded: true)), whole];
    }

    private static ReasoningMap Draw(Page page, IEnumerable<EvidenceCluster> clusters)
    {
        var builder = new ReasoningMapBuilder(page);
        foreach (var cluster in clusters)
            builder.Draw(cluster);
        return new(builder._width + Margin, builder._top - GraphGap + Margin, builder._nodes, builder._edges);
    }

    private void Draw(EvidenceCluster cluster)
    {
        MapNode[] boxes = [.. cluster.Nodes.Select(Describe)];
        EvidenceLink[] links = [.. cluster.Links.Where(link => link.Evidence != link.Judgment)];
        var layout = LayeredGraph.Create([.. boxes.Select(box => box.Height)], [.. links.Select(link => (link.Evidence, link.Judgment))], NodeGap);
        var routes = links.Zip(layout.Routes, (link, route) => route[0] == layout[link.Evidence] ? route : [.. route.Reverse()]).ToArray();
        var ports = Ports.Of(routes);
        for (var i = 0; i < links.Length; i++)
            _edges.Add(new(PathOf(routes[i], ports[i]), links[i].IsAgainst, links[i].Strength));
        for (var i = 0; i < boxes.Length; i++)
            _nodes.Add(boxes[i] with { X = LeftOf(layout[i].Layer), Y = _top + layout[i].Top });
        _width = Math.Max(_width, LeftOf(layout.LayerCount - 1) + NodeWidth);
        _top += layout.Height + GraphGap;
    }

    private MapNode Describe(EvidenceNode node)
    {
        var symbol = node.Symbol;
        var remark = TextLines.Break(RemarkOn(symbol), RemarkWidth, 2);
        IReadOnlyList<string> lines = node.Others.IsEmpty ? TextLines.Break(symbol.DisplayName, TitleWidth, MostLines)
            : [.. TextLines.Break(symbol.DisplayName, TitleWidth, 2), $"+{node.Others.Length}"];
        return new()
        {
            Href = _page.LinkTo(symbol).Href ?? "#",
            IsAssessment = symbol.Kind == AssessmentKind.Kind,
            X = 0,
            Y = 0,
            Width = NodeWidth,
            Height = (lines.Count + remark.Count) * LineHeight + Padding,
            Lines = lines,
            Remark = remark,
        };
    }

    private string RemarkOn(DeclarationSymbol symbol) =>
        symbol.Kind == AssessmentKind.Kind ? _lineage.Describe(symbol)
        : symbol.IsAbsent ? $"{_page.Labels.Kind(symbol.Kind.Name)} · {_page.Labels.Texts["absent"]}"
        : _page.Labels.Kind(symbol.Kind.Name);

    /// <summary>A smooth line from the near side of the evidence to the near side of the judgment, straight where it passes a layer.</summary>
    private string PathOf(IReadOnlyList<Vertex> route, (int Out, int In) ports)
    {
        // Evidence stands right of its judgment, except where the two rest on each other.
        var isLeftwards = route[0].Layer > route[^1].Layer;
        var (near, far) = isLeftwards ? (0, NodeWidth) : (NodeWidth, 0);
        var bend = isLeftwards ? -LayerGap / 2 : LayerGap / 2;
        var (x, y) = (LeftOf(route[0].Layer) + near, _top + ports.Out);
        var path = $"M{x} {y}";
        for (var i = 1; i < route.Count; i++)
        {
            var (nextX, nextY) = (LeftOf(route[i].Layer) + far, _top + (i == route.Count - 1 ? ports.In : route[i].Middle));
            path += string.Create(CultureInfo.InvariantCulture, $"C{x + bend} {y} {nextX - bend} {nextY} {nextX} {nextY}");
            (x, y) = (LeftOf(route[i].Layer) + near, nextY);
            if (i < route.Count - 1)
                path += $"H{x}";
        }
        return path;
    }

    private static int LeftOf(int layer) => Margin + layer * (NodeWidth + LayerGap);
}
