using System.Collections.Immutable;
using System.Text;

namespace AssessDsl.Compiler.Text;

/// <summary>The immutable text of one file with its line starts.</summary>
public sealed class SourceText
{
    /// <summary>The size of the largest file that is parsed, in bytes: 64 MB.</summary>
    public const int MaximumLength = 64 * 1024 * 1024;

    private readonly string _text;
    private ImmutableArray<int> _lineStarts;
    private string? _lineEnd;

    private SourceText(string text, int size, bool hasByteOrderMark = false, int? invalidByteOffset = null)
    {
        _text = text;
        IsTooLarge = size > MaximumLength;
        HasByteOrderMark = hasByteOrderMark;
        InvalidBytePosition = invalidByteOffset;
    }

    /// <summary>The number of UTF-16 code units.</summary>
    public int Length => _text.Length;

    /// <summary>Whether the bytes began with a UTF-8 byte-order mark, which is no part of the text.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>
    /// Where the first bytes that are not UTF-8 stand, as an offset into the text (which holds U+FFFD there);
    /// null when all of them were.
    /// </summary>
    public int? InvalidBytePosition { get; }

    /// <summary>Whether there is more text than is parsed.</summary>
    public bool IsTooLarge { get; }

    /// <summary>The number of lines; a text always has at least one.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The code unit at <paramref name="position"/>.</summary>
    public char this[int position] => _text[position];

    /// <summary>The line end that most lines have.</summary>
    public string LineEnd => _lineEnd ??= FindLineEnd(_text);

    private ImmutableArray<int> LineStarts
    {
        get
        {
            if (_lineStarts.IsDefault)
                ImmutableInterlocked.InterlockedInitialize(ref _lineStarts, FindLineStarts(_text));
            return _lineStarts;
        }
    }

    /// <summary>Wraps a text that is already decoded.</summary>
    public static SourceText From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, text.Length);
    }

    /// <summary>Decodes UTF-8 with or without a byte-order mark. Bytes that are not UTF-8 become U+FFFD.</summary>
    public static SourceText FromBytes(ReadOnlySpan<byte> bytes)
    {
        var hasMark = bytes.StartsWith("\uFEFF"u8);
        if (hasMark)
            bytes = bytes[3..];
        if (IsUtf16(bytes))
            return new(Encoding.UTF8.GetString(bytes), bytes.Length, hasMark, 0);
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return new(Encoding.UTF8.GetString(bytes), bytes.Length, hasMark);
        return new(Encoding.UTF8.GetString(bytes), bytes.Length, hasMark, CountValidPrefix(bytes));
    }

    /// <summary>The line and column of an offset; an offset behind the end counts as the end.</summary>
    public LinePosition GetLinePosition(int position)
    {
        position = Math.Clamp(position, 0, Length);
        var index = LineStarts.BinarySearch(position);
        if (index < 0)
            index = ~index - 1;
        return new(index, position - LineStarts[index]);
    }

    /// <summary>The offset of a line and column; columns behind the line's end count as its end.</summary>
    public int GetPosition(LinePosition position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= LineCount)
            return Length;
        var span = GetLineSpan(position.Line);
        return Math.Clamp(span.Start + Math.Max(0, position.Character), span.Start, span.End);
    }

    /// <summary>The span of a line without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var start = LineStarts[line];
        var end = line + 1 < LineCount ? LineStarts[line + 1] : Length;
        if (end > start && _text[end - 1] == '\n')
            end--;
        if (end > start && _text[end - 1] == '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The text of a span.</summary>
    public string ToString(TextSpan span) => _text.Substring(span.Start, span.Length);

    /// <summary>The characters of a span, without a copy.</summary>
    public ReadOnlySpan<char> AsSpan(TextSpan span) => _text.AsSpan(span.Start, span.Length);

    /// <summary>All characters, without a copy.</summary>
    public ReadOnlySpan<char> AsSpan() => _text;

    /// <summary>A new text with one span replaced.</summary>
    public SourceText Replace(TextSpan span, string replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        return From(string.Concat(_text.AsSpan(0, span.Start), replacement, _text.AsSpan(span.End)));
    }

    /// <inheritdoc />
    public override string ToString() => _text;

    /// <summary>The white space that begins the line of an offset.</summary>
    public TextSpan GetIndentation(int position)
    {
        var line = GetLineSpan(GetLinePosition(position).Line);
        var content = AsSpan(line);
        return new(line.Start, content.Length - content.TrimStart().Length);
    }

    /// <summary>Whether a text begins as one in UTF-16 does without a mark. Its zero bytes alone would be valid UTF-8.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes.Length > 1 && bytes[0] == 0 != (bytes[1] == 0);

    private static int CountValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (!bytes.IsEmpty && Rune.DecodeFromUtf8(bytes, out var rune, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            position += rune.Utf16SequenceLength;
            bytes = bytes[consumed..];
        }
        return position;
    }

    private static string FindLineEnd(string text)
    {
        var both = text.AsSpan().Count("\r\n");
        return both > text.AsSpan().Count('\n') - both ? "\r\n" : "\n";
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>(text.Length / 32 + 1);
        starts.Add(0);
        for (var position = 0; text.AsSpan(position).IndexOfAny('\n', '\r') is >= 0 and var next;)
        {
            position += next + (text.AsSpan(position + next).StartsWith("\r\n") ? 2 : 1);
            starts.Add(position);
        }
        return starts.ToImmutable();
    }
}
