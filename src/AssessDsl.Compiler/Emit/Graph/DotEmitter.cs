using System.Text;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes an evidence map in the language of Graphviz.</summary>
public static class DotEmitter
{
    /// <summary>The map's text.</summary>
    public static string Emit(EvidenceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var text = new StringBuilder("digraph evidence {\n  rankdir=BT;\n  node [shape=box, style=rounded];\n");
        foreach (var node in map.Nodes)
            text.Append($"  {Quote(node.Id)} [label={Quote($"{node.DisplayName}\n{GraphText.Describe(node)}")}{ShapeOf(node)}];\n");
        foreach (var link in map.Links)
            text.Append($"  {Quote(link.To.Id)} -> {Quote(link.From.Id)} [label={Quote(GraphText.Describe(link))}{StyleOf(link)}];\n");
        return text.Append("}\n").ToString();
    }

    private static string ShapeOf(DeclarationSymbol node) =>
        node.Kind.IsA(SourceKind.Kind) ? ", shape=note" : node.IsJudgment ? ", shape=box, style=bold" : "";

    private static string StyleOf(EvidenceLink link) => link.Property.IsAgainst ? ", style=dashed, arrowhead=tee" : "";

    private static string Quote(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"";
}
