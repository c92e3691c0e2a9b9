using System.Globalization;
using System.Text;
using AssessDsl.Compiler.Symbols;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes an evidence map as a Mermaid flowchart.</summary>
public static class MermaidEmitter
{
    /// <summary>The map's text.</summary>
    public static string Emit(EvidenceMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        var text = new StringBuilder("flowchart BT\n");
        var names = new Dictionary<DeclarationSymbol, string>();
        foreach (var node in map.Nodes)
        {
            names[node] = $"n{(names.Count + 1).ToString(CultureInfo.InvariantCulture)}";
            text.Append($"  {names[node]}[\"{Escape(node.DisplayName)}<br/>{Escape(GraphText.Describe(node))}\"]\n");
        }
        foreach (var link in map.Links)
            text.Append($"  {names[link.To]} {(link.Property.IsAgainst ? "-.->" : "-->")}|\"{Escape(GraphText.Describe(link))}\"| {names[link.From]}\n");
        return text.ToString();
    }

    /// <summary>Mermaid reads entities in labels, numbered with a sharp sign and no ampersand.</summary>
    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '"' or '<' or '>' or '&' or '#' or '`' or '\\')
                builder.Append(CultureInfo.InvariantCulture, $"#{(int)character};");
            else
                builder.Append(char.IsControl(character) ? ' ' : character);
        }
        return builder.ToString();
    }
}
