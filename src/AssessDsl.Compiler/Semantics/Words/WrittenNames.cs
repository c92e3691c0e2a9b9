using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Symbols;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>A name that a text writes out.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Block">The number of its paragraph.</param>
/// <param name="Bearers">The actors and places of that name.</param>
internal sealed record WrittenName(TextSpan Span, int Block, ImmutableArray<DeclarationSymbol> Bearers);

/// <summary>The names that a text writes out, and how they are written as mentions.</summary>
internal sealed class WrittenNames(string markdown, ReadableText text, ImmutableArray<WrittenName> names)
{
    private static readonly SearchValues<char> Around = SearchValues.Create(" \n.,;:!?()'’");

    public ImmutableArray<WrittenName> All => names;

    /// <summary>The words of a name with one space between them, also where a line ends.</summary>
    public string TextOf(WrittenName name) => TextOf(markdown, name.Span);

    /// <summary>Words of a text with one space between them.</summary>
    public static string TextOf(string markdown, TextSpan words) =>
        string.Join(' ', markdown.Substring(words.Start, words.Length).Split(null as char[], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether a mention without words of its own can stand in place of a name: nothing behind it may read on.</summary>
    public bool CanBeShort(WrittenName name) => markdown.AsSpan(name.Span.End) switch
    {
        ['[' or '_', ..] => false,
        ['.', .. var rest] => SyntaxFacts.LengthOfName(rest) == 0,
        _ => true,
    };

    /// <summary>
    /// The names that can be replaced by mentions while all else reads as before: none in brackets, where a mention would
    /// be a citation, and none in emphasis that an at-sign would end.
    /// </summary>
    public HashSet<WrittenName> FindReplaceable(IEnumerable<(WrittenName Name, string Mention)> mentions)
    {
        var plain = mentions.Where(entry => ReadableText.IsPlain(TextOf(entry.Name))).ToArray();
        if (Array.TrueForAll(plain, entry => IsSetApart(entry.Name)))
            return [.. plain.Select(entry => entry.Name)];
        var edits = plain.Select(entry => new TextEdit("", entry.Name.Span, entry.Mention));
        var changed = ReadableText.OfProse(TextEdit.Apply(SourceText.From(markdown), edits));
        if (changed.Blocks.Count != text.Blocks.Count)
            return [];
        return
        [
            .. plain.Select(entry => entry.Name).GroupBy(name => name.Block)
                .Where(names => Outline(text, names.Key, [.. names.Select(name => name.Span)]) == Outline(changed, names.Key, []))
                .SelectMany(names => names),
        ];
    }

    /// <summary>Whether only blanks and signs that no markup begins or ends with stand around a name, as around most.</summary>
    private bool IsSetApart(WrittenName name) =>
        (name.Span.Start == 0 || Around.Contains(markdown[name.Span.Start - 1])) && (name.Span.End == markdown.Length || Around.Contains(markdown[name.Span.End]));

    /// <summary>What can be read of a paragraph, with one sign for each stretch that is no word of the author's or is replaced.</summary>
    private static string Outline(ReadableText text, int block, ReadOnlySpan<TextSpan> replaced)
    {
        var outline = new StringBuilder();
        var (start, end) = (text.Blocks[block].Start, text.Blocks[block].End);
        for (var i = start; i < end; i++)
        {
            while (replaced is [var first, ..] && first.End <= text.ToSource(i))
                replaced = replaced[1..];
            var character = replaced is [var next, ..] && next.Start <= text.ToSource(i) ? ReadableText.Opaque : text.Characters[i];
            if (character != ReadableText.Opaque || outline.Length == 0 || outline[^1] != ReadableText.Opaque)
                outline.Append(character);
        }
        return outline.ToString();
    }
}
