using System.Globalization;
using System.Text;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Compiler.Emit.Layout;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>Draws an evidence map: what a judgment rests on stands right of it. The drawing needs no other file.</summary>
public static class SvgEmitter
{
    private const int Margin = 12;
    private const int NodeWidth = 190;
    private const int NodeGap = 14;
    private const int LineHeight = 16;
    private const int Padding = 10;
    private const int TitleWidth = (NodeWidth - 2 * Padding) * 100 / 13;
    private const int RemarkWidth = (NodeWidth - 2 * Padding) * 100 / 11;
    private const int MostLines = 6;

    private const string Style = """
        <style>
          :root { --ink: #1b1b1b; --paper: #fff; --box: #f6f6f3; --muted: #5c5c5c; --line: #2f6f4f; --against: #a33022; }
          @media (prefers-color-scheme: dark) {
            :root { --ink: #ececec; --paper: #16181b; --box: #22262b; --muted: #a9adb3; --line: #76c79b; --against: #f09383; }
          }
          .paper { fill: var(--paper); }
          text { font: 13px system-ui, sans-serif; fill: var(--ink); }
          .remark { font-size: 11px; fill: var(--muted); }
          rect.node { fill: var(--box); stroke: var(--muted); rx: 3px; }
          rect.judgment { stroke: var(--ink); stroke-width: 2; }
          .link { fill: none; stroke: var(--line); stroke-width: 1.5; }
          .strong { stroke-width: 2.75; }
          .weak { stroke-width: 1; }
          .against { stroke: var(--against); stroke-dasharray: 5 3; }
          .arrow { fill: var(--line); }
          .bar { stroke: var(--against); stroke-width: 2.5; }
        </style>
        <defs>
          <marker id="for" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path class="arrow" d="M0 0l8 4l-8 4z"/></marker>
          <marker id="against" viewBox="0 0 8 10" refX="6" refY="5" markerWidth="8" markerHeight="10" markerUnits="userSpaceOnUse" orient="auto"><path class="bar" d="M5 0v10"/></marker>
        </defs>

        """;

    private static readonly LayerGeometry s_geometry = new(Margin, NodeWidth, LayerGap: 60);

    /// <summary>The drawing's text.</summary>
    public static string Emit(EvidenceMap map, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(map);
        var boxes = map.Nodes.Select(node => new Box(node)).ToList();
        var numbers = map.Nodes.Select((node, index) => (node, index)).ToDictionary(pair => pair.node, pair => pair.index);
        var links = map.Links.Where(link => link.From != link.To).ToList();
        (int, int)[] edges = [.. links.Select(link => (numbers[link.To], numbers[link.From]))];
        var layout = LayeredGraph.Create([.. boxes.Select(box => box.Height)], edges, NodeGap, sheet: int.MaxValue, cancellationToken);
        var routes = links.Zip(layout.Routes, (link, route) => route[0] == layout[numbers[link.To]] ? route : [.. route.Reverse()]).ToArray();
        var ports = Ports.Of(routes);

        var layers = Math.Max(1, LayeredGraph.CountLayers(boxes.Count, edges));
        var (width, height) = (s_geometry.LeftOf(layers - 1) + NodeWidth + Margin, layout.Height + 2 * Margin);
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">\n"));
        svg.Append("<title>What rests on what</title>\n").Append(Style).Append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        for (var i = 0; i < links.Count; i++)
            Append(svg, links[i], s_geometry.PathOf(routes[i], ports[i], Margin));
        for (var i = 0; i < boxes.Count; i++)
            boxes[i].AppendTo(svg, s_geometry.LeftOf(layout[i].Layer), Margin + layout[i].Top);
        return svg.Append("</svg>\n").ToString();
    }

    private static void Append(StringBuilder svg, EvidenceLink link, string path)
    {
        var side = link.Property.IsAgainst ? "against" : "for";
        var note = link.Reference.Note is null ? "" : $": {link.Reference.Note}";
        var title = $"{link.To.DisplayName} → {link.From.DisplayName}, {GraphText.Describe(link)}{note}";
        svg.Append($"<path class=\"link {side} {link.Weight?.Word()}\" marker-end=\"url(#{side})\" d=\"{path}\">")
            .Append($"<title>{HtmlText.Escape(title)}</title></path>\n");
    }

    /// <summary>A node with its texts in lines that fit.</summary>
    private sealed class Box(DeclarationSymbol node)
    {
        private readonly IReadOnlyList<string> _lines = TextLines.Break(node.DisplayName, TitleWidth, MostLines);
        private readonly IReadOnlyList<string> _remark = TextLines.Break(GraphText.Describe(node), RemarkWidth, MostLines);

        public int Height => (_lines.Count + _remark.Count) * LineHeight + Padding;

        public void AppendTo(StringBuilder svg, int x, int y)
        {
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect class=\"node{(node.IsJudgment ? " judgment" : "")}\" x=\"{x}\" y=\"{y}\" width=\"{NodeWidth}\" height=\"{Height}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text y=\"{y + 2}\">");
            AppendLines(svg, _lines, "", x);
            AppendLines(svg, _remark, " class=\"remark\"", x);
            svg.Append("</text>\n");
        }

        private static void AppendLines(StringBuilder svg, IReadOnlyList<string> lines, string style, int x)
        {
            foreach (var line in lines)
                svg.Append(CultureInfo.InvariantCulture, $"<tspan{style} x=\"{x + Padding}\" dy=\"{LineHeight}\">{HtmlText.Escape(line)}</tspan>");
        }
    }
}
