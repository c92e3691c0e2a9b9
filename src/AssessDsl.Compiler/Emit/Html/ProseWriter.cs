using System.Text;
using AssessDsl.Compiler.Emit.Model;
using AssessDsl.Compiler.Semantics;
using AssessDsl.Compiler.Symbols;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Block = Markdig.Syntax.Block;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Writes prose as HTML: everything in it is escaped, mentions are links, citations are numbers of notes.</summary>
internal sealed class ProseWriter
{
    private readonly StringBuilder _html = new();
    private readonly Page _page;
    private readonly int _level;
    private readonly Dictionary<int, Mention> _mentions;
    private readonly Dictionary<int, Citation> _citations;
    private int _lastHeading;
    private bool _isInLink;

    private ProseWriter(Page page, TextValue text, int level)
    {
        _page = page;
        _level = level;
        _lastHeading = level;
        _mentions = text.Mentions.ToDictionary(m => m.Span.Start);
        _citations = text.Citations.ToDictionary(c => c.Span.Start);
    }

    /// <summary>Writes prose in blocks.</summary>
    /// <param name="page">The page that it stands on.</param>
    /// <param name="text">The prose.</param>
    /// <param name="level">The level of the heading above it.</param>
    public static Markup Write(Page page, TextValue text, int level)
    {
        var writer = new ProseWriter(page, text, level);
        writer.WriteBlocks(ProseParser.Parse(text.Markdown), isTight: false);
        return new(writer._html.ToString().TrimEnd('\n'));
    }

    /// <summary>Writes prose for a line of a list: a single paragraph has no element of its own.</summary>
    public static Markup WriteLine(Page page, TextValue text, int level)
    {
        var writer = new ProseWriter(page, text, level);
        var document = ProseParser.Parse(text.Markdown);
        writer.WriteBlocks(document, isTight: document.Count == 1);
        return new(writer._html.ToString().TrimEnd('\n'));
    }

    private void WriteBlocks(ContainerBlock container, bool isTight)
    {
        foreach (var block in container)
            WriteBlock(block, isTight);
    }

    private void WriteBlock(Block block, bool isTight)
    {
        switch (block)
        {
            case ParagraphBlock paragraph when isTight:
                WriteInlines(paragraph.Inline);
                _html.Append('\n');
                break;
            case ParagraphBlock paragraph:
                WriteElement("p", () => WriteInlines(paragraph.Inline));
                break;
            case HeadingBlock heading:
                // Headings go down one level at a time, as readers who jump from one to the next expect.
                _lastHeading = Math.Min(Math.Min(_level + heading.Level, _lastHeading + 1), 6);
                WriteElement($"h{_lastHeading}", () => WriteInlines(heading.Inline));
                break;
            case QuoteBlock quote:
                WriteElement("blockquote", " dir=\"auto\"", () => WriteBlocks(quote, isTight: false));
                break;
            case ListBlock list:
                WriteList(list);
                break;
            case CodeBlock code:
                _html.Append("<pre tabindex=\"0\"><code>");
                Text(code.Lines.ToString());
                _html.Append("</code></pre>\n");
                break;
            case ThematicBreakBlock:
                _html.Append("<hr>\n");
                break;
        }
    }

    private void WriteList(ListBlock list)
    {
        var isNumbered = list.IsOrdered && int.TryParse(list.OrderedStart, out var start) && start != 1;
        _html.Append(list.IsOrdered ? "<ol" : "<ul").Append(isNumbered ? $" start=\"{HtmlText.Escape(list.OrderedStart!)}\"" : "").Append(" dir=\"auto\">\n");
        foreach (var item in list.Cast<ListItemBlock>())
            WriteElement("li", () => WriteBlocks(item, isTight: !list.IsLoose));
        _html.Append(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    private void WriteInlines(ContainerInline? container)
    {
        foreach (var inline in container ?? [])
            WriteInline(inline);
    }

    private void WriteInline(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                Text(literal.Content.ToString());
                break;
            case HtmlEntityInline entity:
                Text(entity.Transcoded.ToString());
                break;
            case CodeInline code:
                _html.Append("<code>");
                Text(code.Content);
                _html.Append("</code>");
                break;
            case LineBreakInline line:
                _html.Append(line.IsHard ? "<br>\n" : "\n");
                break;
            case AutolinkInline link:
                WriteLink(link.IsEmail ? "mailto:" + link.Url : link.Url, () => Text(link.Url));
                break;
            case LinkInline { IsImage: false } link:
                WriteLink(link.Url, () => WriteInlines(link));
                break;
            case EmphasisInline emphasis:
                var tag = emphasis.DelimiterCount == 2 ? "strong" : "em";
                _html.Append($"<{tag}>");
                WriteInlines(emphasis);
                _html.Append($"</{tag}>");
                break;
            case MentionInline mention:
                WriteMention(mention);
                break;
            case CitationInline citation:
                WriteCitation(citation);
                break;
            case ContainerInline inner:
                WriteInlines(inner);
                break;
        }
    }

    private void WriteMention(MentionInline inline)
    {
        var target = _mentions.GetValueOrDefault(inline.FullSpan.Start)?.Target;
        var text = inline.Words ?? target?.ShortName ?? string.Join('.', inline.Names);
        var link = target is null || _isInLink ? new(text, null) : _page.LinkTo(target, text);
        if (link.Href is null)
            Text(text);
        else
            WriteAnchor(link.Href, () => Text(text));
    }

    private void WriteCitation(CitationInline inline)
    {
        if (_citations.GetValueOrDefault(inline.FullSpan.Start)?.Target is not { } source)
            return;
        var note = _page.Notes.Cite(source);
        var locator = inline.Locator is { } place ? $",<span> {HtmlText.Escape(place)}</span>" : "";
        _html.Append("<sup>");
        _html.Append(_isInLink ? $"[{note.Number}{locator}]"
            : $"<a{(note.Anchor is { } id ? $" id=\"{id}\"" : "")} href=\"{HtmlText.Escape(note.Href)}\">[{note.Number}{locator}]</a>");
        _html.Append("</sup>");
    }

    private void WriteLink(string? url, Action writeContent)
    {
        if (_isInLink || HtmlText.SafeUrl(url) is not { } safe)
        {
            writeContent();
            return;
        }
        _isInLink = true;
        WriteAnchor(safe, writeContent);
        _isInLink = false;
    }

    private void WriteAnchor(string href, Action writeContent)
    {
        _html.Append($"<a href=\"{HtmlText.Escape(href)}\">");
        writeContent();
        _html.Append("</a>");
    }

    private void WriteElement(string name, Action writeContent) => WriteElement(name, "", writeContent);

    private void WriteElement(string name, string attributes, Action writeContent)
    {
        _html.Append($"<{name}{attributes}>");
        writeContent();
        _html.Append($"</{name}>\n");
    }

    private void Text(string text) => _html.Append(HtmlText.Escape(text));
}
