using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Writes prose without markup, for readers and programs that take text alone.</summary>
public sealed class PlainText
{
    private readonly StringBuilder _text = new();
    private readonly Func<MentionInline, string> _showMention;
    private bool _isAfterCitation;

    private PlainText(Func<MentionInline, string> showMention) => _showMention = showMention;

    /// <summary>Renders a document; citations are left out.</summary>
    /// <param name="document">What <see cref="ProseParser"/> made of the prose.</param>
    /// <param name="showMention">The words to show for a mention.</param>
    public static string Render(MarkdownDocument document, Func<MentionInline, string> showMention)
    {
        ArgumentNullException.ThrowIfNull(document);
        var text = new PlainText(showMention);
        text.WriteBlocks(document, "\n\n", "");
        return text._text.ToString();
    }

    private void WriteBlocks(ContainerBlock container, string separator, string indent)
    {
        var isFirst = true;
        foreach (var block in container)
        {
            if (block is ThematicBreakBlock or LinkReferenceDefinitionGroup or BlankLineBlock)
                continue;
            if (!isFirst)
                _text.Append(separator).Append(indent);
            isFirst = false;
            WriteBlock(block, indent);
        }
    }

    private void WriteBlock(Block block, string indent)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var item in list.Cast<ListItemBlock>())
                {
                    if (item != list[0])
                        _text.Append('\n').Append(indent);
                    _text.Append("- ");
                    WriteBlocks(item, "\n", indent + "  ");
                }
                break;
            case ContainerBlock container:
                WriteBlocks(container, "\n\n", indent);
                break;
            case CodeBlock code:
                _text.AppendJoin("\n" + indent, (code.Lines.Lines ?? []).Take(code.Lines.Count).Select(line => line.Slice.ToString()));
                break;
            case LeafBlock { Inline: { } inline }:
                WriteInlines(inline);
                TrimEnd();
                _isAfterCitation = false;
                break;
        }
    }

    private void WriteInlines(ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Write(literal.Content.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    Write(entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    Write(code.ContentSpan);
                    break;
                case AutolinkInline link:
                    Write(link.Url);
                    break;
                case LineBreakInline line:
                    Write(line.IsHard ? "\n" : " ");
                    break;
                case MentionInline mention:
                    Write(_showMention(mention));
                    break;
                case CitationInline:
                    _isAfterCitation = true;
                    break;
                case ContainerInline inner:
                    WriteInlines(inner);
                    break;
            }
        }
    }

    // A space before a citation would be left standing before the full stop behind it, or twice.
    private void Write(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (_isAfterCitation && (char.IsWhiteSpace(text[0]) || char.IsPunctuation(text[0])))
            TrimEnd();
        _isAfterCitation = false;
        _text.Append(text);
    }

    private void TrimEnd()
    {
        while (_text.Length > 0 && _text[^1] == ' ')
            _text.Length--;
    }
}
