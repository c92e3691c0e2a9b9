using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AssessDsl.Tests.Emit.Html;

/// <summary>A page as one would read it aloud, line by line: what a reader gets from it, without the markup around it.</summary>
internal sealed partial class PageText
{
    private static readonly string[] s_blocks = ["p", "li", "dt", "dd", "tr", "summary", "figcaption", "caption", "h1", "h2", "h3", "h4", "h5", "h6", "pre"];

    private readonly StringBuilder _text = new();

    private PageText() { }

    public static string Of(IHtmlDocument page)
    {
        var text = new PageText();
        text.Write(page.Body!);
        return text._text.ToString();
    }

    private void Write(IElement element)
    {
        foreach (var child in element.Children)
        {
            if (child.LocalName is "script" or "svg" && !child.Matches(".judgment > svg, .map > svg") || child.Matches(".tools, .skip, [aria-hidden]"))
                continue;
            if (child.LocalName == "svg")
                WriteDrawing(child);
            else if ((s_blocks.Contains(child.LocalName) || child.Matches(".reason")) && !child.Children.Any(c => s_blocks.Contains(c.LocalName) && c.LocalName is not ("td" or "th")))
                Line(Prefix(child) + Words(child));
            else
            {
                if (s_blocks.Contains(child.LocalName) && WordsBetweenBlocks(child) is { Length: > 0 } words)
                    Line(Prefix(child) + words);
                Write(child);
            }
        }
    }

    private static string WordsBetweenBlocks(IElement element) =>
        Collapse(string.Concat(element.ChildNodes.Where(node => node is not IElement inner || !s_blocks.Contains(inner.LocalName) && inner.Children.Length == 0).Select(node => node.TextContent)));

    private void WriteDrawing(IElement svg)
    {
        if (svg.Children.FirstOrDefault(child => child.LocalName == "title") is { } title)
            Line($"[{title.TextContent}]");
        foreach (var link in svg.QuerySelectorAll("a"))
            Line($"  [{link.QuerySelector("title")?.TextContent ?? Collapse(link.TextContent)}]");
        var (all, against) = (svg.QuerySelectorAll(".edges path").Length, svg.QuerySelectorAll(".edges .against").Length);
        if (all > 0)
            Line($"  [{all} lines, {against} of them against]");
    }

    private static string Prefix(IElement element) => element.LocalName switch
    {
        ['h', var level] => $"\n{new string('#', level - '0')} ",
        "dt" or "summary" => "> ",
        "dd" => "    ",
        "li" => "- ",
        _ when element.Closest("li") is { FirstElementChild: { } first } && element == first => "- ",
        _ => "",
    };

    private static string Words(IElement element) => element.LocalName == "tr"
        ? string.Join(" | ", element.Children.Select(cell => Collapse(cell.TextContent)))
        : Collapse(element.TextContent);

    private void Line(string line) => _text.Append(line.TrimEnd()).Append('\n');

    private static string Collapse(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"[ \n]+")]
    private static partial Regex Spaces();
}
