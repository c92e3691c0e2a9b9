using System.Buffers;
using AssessDsl.Compiler.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// What an author says in a text in the author's own words: without markup, so that it parts no words, and with
/// <see cref="Opaque"/> characters for what belongs to others or is no prose, such as quotations, mentions and code.
/// </summary>
internal sealed class ReadableText
{
    public const char Opaque = '\uFFFC';

    private static readonly SearchValues<char> Markup = SearchValues.Create("*_[]<>&\\`");

    private readonly List<TextSpan> _blocks = [];
    private readonly string _source;
    private readonly int[] _positions;
    private readonly bool[] _isTaken;
    private int _length;

    private ReadableText(string source)
    {
        _source = source;
        Characters = new char[source.Length];
        _positions = new int[source.Length];
        _isTaken = new bool[source.Length];
    }

    /// <summary>What can be read; no longer than the text, and often shorter.</summary>
    public char[] Characters { get; }

    /// <summary>The paragraphs, headings and the like, among the <see cref="Characters"/>.</summary>
    public IReadOnlyList<TextSpan> Blocks => _blocks;

    public static ReadableText OfTitle(string title)
    {
        var text = new ReadableText(title);
        for (var i = 0; i < title.Length; i++)
            text.Add(title[i], i);
        text.EndBlock(0);
        return text;
    }

    /// <summary>A text in Markdown.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="isRead">Of which mentions the words that they show in place of a title are the author's; of none when left out.</param>
    public static ReadableText OfProse(string markdown, Func<MentionInline, bool>? isRead = null)
    {
        var text = new ReadableText(markdown);
        foreach (var leaf in ProseParser.Parse(markdown).Descendants<LeafBlock>())
        {
            if (leaf.Inline is not { } inline || IsQuoted(leaf))
                continue;
            var start = text._length;
            text.Write(inline, isRead);
            text.EndBlock(start);
        }
        return text;
    }

    /// <summary>Where a stretch of the <see cref="Characters"/> stands in the text.</summary>
    public TextSpan ToSource(TextSpan span) => TextSpan.FromBounds(_positions[span.Start], _positions[span.End - 1] + 1);

    /// <summary>Whether a part of the text may lead somewhere: it does not already, and is neither code nor behind an at-sign, which makes another name of it.</summary>
    public bool CanBeMention(TextSpan span) => !_isTaken.AsSpan(span.Start, span.Length).Contains(true) && (span.Start == 0 || _source[span.Start - 1] != '@');

    /// <summary>The number of the paragraph that a part of the text stands in, or -1.</summary>
    public int FindBlock(TextSpan span) =>
        _blocks.FindIndex(block => !block.IsEmpty && ToSource(block.Start) <= span.Start && span.End <= ToSource(block.End - 1) + 1);

    /// <summary>The place in the text of one of the <see cref="Characters"/>.</summary>
    public int ToSource(int index) => _positions[index];

    /// <summary>Whether a stretch of a text is written without markup between its words, so that it can be changed as a whole.</summary>
    public static bool IsPlain(ReadOnlySpan<char> source) => source.IndexOfAny(Markup) < 0;

    private static bool IsQuoted(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is QuoteBlock)
                return true;
        }
        return false;
    }

    private void Write(ContainerInline container, Func<MentionInline, bool>? isRead)
    {
        foreach (var inline in container.Descendants())
        {
            var from = inline.Span.Start;
            var to = Math.Min(inline.Span.End + 1, _source.Length);
            if (from < 0 || from >= to)
                continue;
            switch (inline)
            {
                case LiteralInline:
                    AddAll(from, to);
                    break;
                case MentionInline mention when isRead?.Invoke(mention) is true:
                    AddAll(mention.WordsSpan.Start, mention.WordsSpan.End);
                    break;
                case CodeInline or AutolinkInline or MentionInline:
                    for (var i = from; i < to; i++)
                        Add(Opaque, i);
                    break;
                case LineBreakInline or HtmlInline or HtmlEntityInline:
                    Add(' ', from);
                    break;
                case LinkInline:
                    _isTaken.AsSpan(from, to - from).Fill(true);
                    break;
            }
        }
    }

    private void AddAll(int from, int to)
    {
        for (var i = from; i < to; i++)
            Add(_source[i], i);
    }

    private void Add(char character, int position)
    {
        (Characters[_length], _positions[_length]) = (character, position);
        _length++;
    }

    private void EndBlock(int start)
    {
        var characters = Characters.AsSpan(start, _length - start);
        Addresses.Hide(characters);
        for (var i = start; i < _length; i++)
            _isTaken[_positions[i]] |= Characters[i] == Opaque;
        Quotations.Hide(characters);
        characters.Replace('’', '\'');
        _blocks.Add(new(start, characters.Length));
    }
}
