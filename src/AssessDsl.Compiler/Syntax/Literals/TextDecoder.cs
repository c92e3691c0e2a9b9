using System.Text;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Takes the delimiters, escapes and indentation off a string or text block.</summary>
internal sealed class TextDecoder(SourceText text, TextSpan token)
{
    public StringBuilder Value { get; } = new(token.Length);

    public List<(int Value, int Source)> Segments { get; } = [];

    /// <summary>Where the content ends in the file.</summary>
    public int End { get; private set; } = token.End;

    public void DecodeString()
    {
        var span = text.AsSpan(token);
        var end = span.Length > 1 && SyntaxFacts.IsQuotationMark(span[^1]) ? span.Length - 1 : span.Length;
        End = token.Start + end;
        var start = SyntaxFacts.IsQuotationMark(span[0]) ? 1 : 0;
        Segments.Add((0, token.Start + start));
        for (var i = start; i < end;)
        {
            var next = span[i..end].IndexOf('\\');
            Value.Append(next < 0 ? span[i..end] : span.Slice(i, next));
            if (next < 0)
                break;
            i += next;
            Segments.Add((Value.Length, token.Start + i));
            if (EscapeSequence.TryRead(span[i..end], out var value, out var length))
                Value.Append(value);
            else
                Value.Append(span.Slice(i, length));
            i += length;
            Segments.Add((Value.Length, token.Start + i));
        }
    }

    public void DecodeBlock()
    {
        var span = text.AsSpan(token);
        var lines = new TextBlockLines(span);
        if (!lines.HasLines)
        {
            // The text stands on the line of its delimiters, or the block never ends, which has been reported.
            DecodeUndelimited(span, lines.ClosingStart);
            return;
        }
        while (lines.MoveNext())
        {
            if (Segments.Count > 0)
                Value.Append('\n');
            var cut = lines.Indentation;
            Segments.Add((Value.Length, token.Start + lines.Start + cut));
            Value.Append(lines.Line[cut..]);
            End = token.Start + lines.Start + lines.Line.Length;
        }
        if (Segments.Count == 0)
        {
            End = token.Start + lines.ClosingStart;
            Segments.Add((0, End));
        }
    }

    private void DecodeUndelimited(ReadOnlySpan<char> span, int closing)
    {
        var end = closing >= 3 ? closing : span.Length;
        End = token.Start + end;
        Segments.Add((0, token.Start + 3));
        Value.Append(span[3..end]);
    }
}
