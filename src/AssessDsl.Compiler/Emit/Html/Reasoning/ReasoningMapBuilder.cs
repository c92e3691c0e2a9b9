using System.Globalization;
using AssessDsl.Compiler.Emit.Layout;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Draws how the judgments of a page rest on evidence and on each other; what a judgment leads to stands left of it.</summary>
internal sealed class ReasoningMapBuilder
{
    private const int MostNodes = 60;
    private const int Width = 696;
    private const int NarrowestNode = 150;
    private const int WidestNode = 220;
    private const int LayerGap = 28;
    private const int WidestGap = 180;
    private const int NodeGap = 10;
    private const int Margin = 4;
    private const int LineHeight = 15;
    private const int Padding = 9;
    private const int TitleSize = 12;
    private const int RemarkSize = 11;
    private const int MostLines = 6;
    // Of the narrowest nodes, with the gaps on both sides: as wide as paper allows for letters that can be read.
    private const int MostLayersOnSheet = 5;
    private const int BandHeight = 5;

    // What is left of a page of A4 or Letter below the heading of the section.
    private const int SheetHeight = 780;

    private readonly Page _page;
    private readonly LineageBuilder _lineage;
    private int _nodeWidth;

    private ReasoningMapBuilder(Page page)
    {
        _page = page;
        _lineage = new(page);
    }

    /// <summary>
    /// A map for all that hangs together, the largest first, and the same with every piece of evidence apart where the
    /// first ones fold some; empty without evidence.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ReasoningMap>> Build(Page page, IReadOnlyList<DeclarationSymbol> assessments)
    {
        var clusters = EvidenceCluster.Of(assessments, isFolded: false);
        var count = clusters.Sum(cluster => cluster.Nodes.Count);
        if (count == 0)
            return [];
        var whole = Draw(page, clusters, "evidence");
        return count <= MostNodes ? [whole] : [Draw(page, EvidenceCluster.Of(assessments, isFolded: true), "reasoning"), whole];
    }

    private static IReadOnlyList<ReasoningMap> Draw(Page page, IEnumerable<EvidenceCluster> clusters, string anchor) =>
        [.. clusters.Select((cluster, i) => new ReasoningMapBuilder(page).Draw(cluster, $"{anchor}-{i + 1}"))];

    private ReasoningMap Draw(EvidenceCluster cluster, string anchor)
    {
        ClusterLink[] links = [.. cluster.Links.Where(link => link.Evidence != link.Judgment)];
        (int, int)[] edges = [.. links.Select(link => (link.Evidence, link.Judgment))];
        var layers = LayeredGraph.CountLayers(cluster.Nodes.Count, edges);
        _nodeWidth = Math.Clamp((Width - (layers - 1) * LayerGap) / layers, NarrowestNode, WidestNode);
        MapNode[] boxes = [.. cluster.Nodes.Select(Describe)];
        var gap = Math.Clamp((Width - layers * _nodeWidth) / Math.Max(1, layers - 1), LayerGap, WidestGap);
        var geometry = new LayerGeometry(Margin, _nodeWidth, gap);
        var layout = LayeredGraph.Create([.. boxes.Select(box => box.Height)], edges, NodeGap, SheetHeight, _page.CancellationToken);
        var routes = links.Zip(layout.Routes, (link, route) => route[0] == layout[link.Evidence] ? route : [.. route.Reverse()]).ToArray();
        var ports = Ports.Of(routes);
        var (width, height) = (geometry.LeftOf(layers - 1) + _nodeWidth + Margin, layout.Height + 2 * Margin);
        MapNode[] nodes = [.. boxes.Select((box, i) => Place(box, cluster.Nodes[i].Symbol, geometry.LeftOf(layout[i].Layer), Margin + layout[i].Top))];
        MapSheet[] sheets = [.. Cut(width, height, geometry, layers).Where(sheet => nodes.Any(sheet.Shows))];
        return new(
            anchor, width, height,
            sheets.Length == 0 ? [nodes] : [.. sheets.Select(sheet => nodes.Where(sheet.Shows).ToArray())],
            [.. links.Select((link, i) => new MapEdge(geometry.PathOf(routes[i], ports[i], Margin), StyleOf(link)))],
            sheets);
    }

    /// <summary>The parts that fit on a sheet of paper each, cut between layers and between nodes.</summary>
    private static IEnumerable<MapSheet> Cut(int width, int height, LayerGeometry geometry, int layers)
    {
        var (across, down) = (CeilingOf(layers, MostLayersOnSheet), CeilingOf(height, SheetHeight));
        if (across == 1 && down == 1)
            yield break;
        var layersEach = CeilingOf(layers, across);
        for (var row = 0; row < down; row++)
        {
            for (var first = 0; first < layers; first += layersEach)
            {
                var left = first == 0 ? 0 : geometry.LeftOf(first) - geometry.LayerGap / 2;
                var right = first + layersEach >= layers ? width : geometry.LeftOf(first + layersEach) - geometry.LayerGap / 2;
                yield return new(left, row * SheetHeight, right - left, Math.Min(SheetHeight, height - row * SheetHeight));
            }
        }
    }

    private static int CeilingOf(int count, int each) => (count + each - 1) / each;

    private MapNode Describe(EvidenceNode node)
    {
        var symbol = node.Symbol;
        var remark = TextLines.Break(RemarkOn(symbol), WidthIn(RemarkSize), 2);
        IReadOnlyList<string> lines = node.Others.IsEmpty ? TextLines.Break(symbol.DisplayName, WidthIn(TitleSize), MostLines)
            : [.. TextLines.Break(symbol.DisplayName, WidthIn(TitleSize), 2), $"+{node.Others.Length}"];
        return new()
        {
            Href = _page.LinkTo(symbol).Href ?? "#",
            X = 0,
            Y = 0,
            Width = _nodeWidth,
            Height = (lines.Count + remark.Count) * LineHeight + Padding + (symbol.Kind == AssessmentKind.Kind ? BandHeight : 0),
            Band = null,
            Lines = lines,
            Remark = remark,
        };
    }

    private static MapNode Place(MapNode box, DeclarationSymbol symbol, int x, int y) => box with
    {
        X = x,
        Y = y,
        Band = symbol.LikelihoodOf(AssessmentKind.Likelihood) is { } likelihood ? DrawBand(likelihood, box) : null,
    };

    private static string DrawBand(LikelihoodValue likelihood, MapNode box)
    {
        var (low, high) = Judgment.BandOf(likelihood);
        var width = Math.Max(2, (int)((high - low) * box.Width / 100));
        return string.Create(CultureInfo.InvariantCulture, $"M{(int)(low * box.Width / 100)} {box.Height - BandHeight}h{width}v{BandHeight}h-{width}z");
    }

    private static string? StyleOf(ClusterLink link) => (link.Strength, link.IsAgainst) switch
    {
        (2, false) => null,
        (2, true) => "against",
        (var strength, false) => $"w{strength}",
        (var strength, true) => $"w{strength} against",
    };

    private string RemarkOn(DeclarationSymbol symbol) =>
        symbol.Kind == AssessmentKind.Kind ? _lineage.LikelihoodOf(symbol) ?? ""
        : symbol.Kind == EventKind.Kind ? ""
        : string.Join(" · ", new[] { _page.Labels.Kind(symbol.Kind.Name), symbol.IsAbsent ? _page.Labels.Texts["absent"] : null, symbol.Owner?.ShortName }.OfType<string>());

    /// <summary>The room for a line of text in a node, in hundredths of the font's size.</summary>
    private int WidthIn(int fontSize) => (_nodeWidth - 2 * Padding) * 100 / fontSize;
}
