using AssessDsl.Compiler.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// What an author says in a text in the author's own words: as long as the text, with blanks for markup and
/// <see cref="Opaque"/> characters for what belongs to others or is no prose, such as quotations, mentions and code.
/// </summary>
internal sealed class ReadableText
{
    public const char Opaque = '\uFFFC';

    private readonly List<TextSpan> _blocks = [];
    private readonly List<TextSpan> _links = [];

    private ReadableText(char[] characters) => Characters = characters;

    public char[] Characters { get; }

    /// <summary>The paragraphs, headings and the like.</summary>
    public IReadOnlyList<TextSpan> Blocks => _blocks;

    public static ReadableText OfTitle(string title)
    {
        var text = new ReadableText(title.ToCharArray());
        text.AddBlock(new(0, title.Length));
        return text;
    }

    public static ReadableText OfProse(string markdown)
    {
        var characters = new char[markdown.Length];
        Array.Fill(characters, ' ');
        var text = new ReadableText(characters);
        foreach (var leaf in ProseParser.Parse(markdown).Descendants<LeafBlock>())
        {
            if (leaf.Inline is { } inline && !IsQuoted(leaf))
                text.AddBlock(text.Write(inline, markdown));
        }
        return text;
    }

    /// <summary>Whether a part of the text leads somewhere already.</summary>
    public bool IsInLink(TextSpan span) => _links.Exists(link => link.Contains(span));

    private static bool IsQuoted(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is QuoteBlock)
                return true;
        }
        return false;
    }

    private TextSpan Write(ContainerInline container, string markdown)
    {
        var (start, end) = (markdown.Length, 0);
        foreach (var inline in container.Descendants())
        {
            var from = inline.Span.Start;
            var to = Math.Min(inline.Span.End + 1, markdown.Length);
            if (from < 0 || from >= to)
                continue;
            if (inline is LiteralInline)
                markdown.AsSpan(from, to - from).CopyTo(Characters.AsSpan(from));
            else if (inline is CodeInline or AutolinkInline or MentionInline)
                Characters.AsSpan(from, to - from).Fill(Opaque);
            else if (inline is LinkInline)
                _links.Add(TextSpan.FromBounds(from, to));
            (start, end) = (Math.Min(start, from), Math.Max(end, to));
        }
        return TextSpan.FromBounds(Math.Min(start, end), end);
    }

    private void AddBlock(TextSpan block)
    {
        var characters = Characters.AsSpan(block.Start, block.Length);
        Addresses.Hide(characters);
        Quotations.Hide(characters);
        characters.Replace('’', '\'');
        _blocks.Add(block);
    }
}
