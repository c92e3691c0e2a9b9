using System.Globalization;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Semantics;

/// <summary>
/// The words of a paragraph in order. An opaque stretch is one word that equals no other; <c>'s</c> is a word of its own.
/// </summary>
internal sealed class WordSequence
{
    /// <summary>That of a word with the blank behind it; a guess at how many there are.</summary>
    private const int AverageLength = 6;

    private readonly ReadableText? _text;
    private readonly char[] _characters;
    private readonly TextSpan _block;
    private readonly List<TextSpan> _words;

    private WordSequence(ReadableText? text, char[] characters, TextSpan block)
    {
        _text = text;
        _characters = characters;
        _block = block;
        _words = new(block.Length / AverageLength);
        for (var at = block.Start; at < block.End;)
        {
            var end = EndOfWord(at);
            if (end > at)
                _words.Add(TextSpan.FromBounds(at, end));
            at = Math.Max(end, at + 1);
        }
    }

    public int Count => _words.Count;

    public ReadOnlySpan<char> this[int index] => _characters.AsSpan(_words[index].Start, _words[index].Length);

    public static WordSequence Of(ReadableText text, TextSpan block) => new(text, text.Characters, block);

    public static WordSequence Of(string text) => new(null, text.ToCharArray(), new(0, text.Length));

    /// <summary>Where some words stand in the text as it was written.</summary>
    public TextSpan SpanOf(int index, int length)
    {
        var span = TextSpan.FromBounds(_words[index].Start, _words[index + length - 1].End);
        return _text?.ToSource(span) ?? span;
    }

    /// <summary>Words with one space between them, whatever stands there in the text.</summary>
    public string Text(int index, int length) => string.Join(' ', Enumerable.Range(index, length).Select(i => this[i].ToString()));

    public bool IsOpaque(int index) => this[index][0] == ReadableText.Opaque;

    /// <summary>What stands between a word and the next one, or the end.</summary>
    public ReadOnlySpan<char> After(int index) =>
        _characters.AsSpan(_words[index].End, (index + 1 < Count ? _words[index + 1].Start : _block.End) - _words[index].End);

    /// <summary>What stands between a word and the one before it, or the start.</summary>
    public ReadOnlySpan<char> Before(int index) => index > 0 ? After(index - 1) : [];

    /// <summary>Whether nothing but space or a hyphen stands between a word and the next one.</summary>
    public bool AreJoined(int index)
    {
        foreach (var c in After(index))
        {
            if (!char.IsWhiteSpace(c) && c is not ('-' or '\u2011'))
                return false;
        }
        return index + 1 < Count;
    }

    private int EndOfWord(int start)
    {
        if (IsPossessive(start))
            return start + 2;
        var end = start;
        if (_characters[start] == ReadableText.Opaque)
        {
            while (end < _block.End && _characters[end] == ReadableText.Opaque)
                end++;
            return end;
        }
        while (end < _block.End && (IsLetter(_characters[end]) || IsInnerApostrophe(start, end)))
            end++;
        return end;
    }

    private bool IsInnerApostrophe(int start, int at) =>
        at > start && _characters[at] == '\'' && at + 1 < _block.End && IsLetter(_characters[at + 1]) && !IsPossessive(at);

    private bool IsPossessive(int at) =>
        at > _block.Start && at + 1 < _block.End && _characters[at] == '\'' && _characters[at + 1] is 's' or 'S'
        && !char.IsWhiteSpace(_characters[at - 1]) && (at + 2 == _block.End || !IsLetter(_characters[at + 2]));

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
