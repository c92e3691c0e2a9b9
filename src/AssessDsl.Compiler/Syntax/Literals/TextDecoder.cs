using System.Globalization;
using System.Text;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Takes the delimiters, escapes and indentation off a string or text block, and reports what is wrong with them.</summary>
internal sealed class TextDecoder(SourceText text, TextSpan token)
{
    /// <summary>Called with the span of an unknown escape.</summary>
    public Action<TextSpan>? OnUnknownEscape { get; init; }

    /// <summary>Called with the span of the white space of a line that is indented too little.</summary>
    public Action<TextSpan>? OnShortIndentation { get; init; }

    public StringBuilder Value { get; } = new(token.Length);

    public List<(int Value, int Source)> Segments { get; } = [];

    /// <summary>Where the content ends in the file.</summary>
    public int End { get; private set; } = token.End;

    public void DecodeString()
    {
        var span = text.AsSpan(token);
        var end = span.Length > 1 && span[^1] is '"' or '\u201C' or '\u201D' ? span.Length - 1 : span.Length;
        End = token.Start + end;
        Segments.Add((0, token.Start + 1));
        for (var i = 1; i < end;)
        {
            var next = span[i..end].IndexOf('\\');
            Value.Append(next < 0 ? span[i..end] : span.Slice(i, next));
            if (next < 0)
                break;
            i += next;
            var length = DecodeEscape(span[i..end], token.Start + i);
            i += length;
            Segments.Add((Value.Length, token.Start + i));
        }
    }

    public void DecodeBlock()
    {
        var span = text.AsSpan(token);
        var closing = span.LastIndexOf("\"\"\"");
        var lastBreak = span[..closing].LastIndexOfAny('\n', '\r');
        var first = span.IndexOfAny('\n', '\r');
        if (first < 0 || first > lastBreak)
        {
            // The text stands on the line of its delimiters, which has been reported.
            End = token.Start + closing;
            Segments.Add((0, token.Start + 3));
            Value.Append(span[3..Math.Max(3, closing)]);
            return;
        }
        var indentation = closing - lastBreak - 1;
        for (var start = AfterBreak(span, first); start <= lastBreak; start = AfterBreak(span, start))
        {
            var length = span[start..].IndexOfAny('\n', '\r');
            if (Value.Length > 0 || Segments.Count > 0)
                Value.Append('\n');
            AppendLine(span.Slice(start, length), token.Start + start, indentation);
            start += length;
        }
        if (Segments.Count == 0)
            Segments.Add((0, token.Start + closing));
    }

    private static int AfterBreak(ReadOnlySpan<char> span, int position) =>
        position + (span[position] == '\r' && position + 1 < span.Length && span[position + 1] == '\n' ? 2 : 1);

    private void AppendLine(ReadOnlySpan<char> line, int source, int indentation)
    {
        var content = line.Length - line.TrimStart().Length;
        if (content < indentation && content < line.Length)
            OnShortIndentation?.Invoke(new(source, content));
        var cut = Math.Min(indentation, content);
        Segments.Add((Value.Length, source + cut));
        Value.Append(line[cut..]);
        End = source + line.Length;
    }

    private int DecodeEscape(ReadOnlySpan<char> escape, int source)
    {
        Segments.Add((Value.Length, source));
        switch (escape.Length > 1 ? escape[1] : '\0')
        {
            case '"' or '\\':
                Value.Append(escape[1]);
                return 2;
            case 'n':
                Value.Append('\n');
                return 2;
            case 't':
                Value.Append('\t');
                return 2;
            case 'u' when TryDecodeHex(escape, out var rune, out var length):
                Value.Append(rune);
                return length;
        }
        var bad = escape.Length > 1 && char.IsHighSurrogate(escape[1]) && escape.Length > 2 ? 3 : Math.Min(2, escape.Length);
        OnUnknownEscape?.Invoke(new(source, bad));
        Value.Append(escape[..bad]);
        return bad;
    }

    private static bool TryDecodeHex(ReadOnlySpan<char> escape, out Rune rune, out int length)
    {
        rune = default;
        length = escape.IndexOf('}') + 1;
        return length > 4 && escape[2] == '{'
            && int.TryParse(escape[3..(length - 1)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.TryCreate(code, out rune);
    }
}
