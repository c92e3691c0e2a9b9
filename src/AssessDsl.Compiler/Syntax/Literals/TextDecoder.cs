using System.Text;
using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Takes the delimiters, escapes and indentation off a string or text block.</summary>
internal sealed class TextDecoder(SourceText text, TextSpan token)
{
    public string Value { get; private set; } = "";

    public List<(int Value, int Source)> Segments { get; } = new(1);

    /// <summary>Where the content ends in the file.</summary>
    public int End { get; private set; } = token.End;

    public void DecodeString()
    {
        var span = text.AsSpan(token);
        var end = span.Length > 1 && SyntaxFacts.IsQuotationMark(span[^1]) ? span.Length - 1 : span.Length;
        End = token.Start + end;
        var start = SyntaxFacts.IsQuotationMark(span[0]) ? 1 : 0;
        Segments.Add((0, token.Start + start));
        if (!span[start..end].Contains('\\'))
        {
            Value = span[start..end].ToString();
            return;
        }
        var decoded = new StringBuilder(span.Length);
        for (var i = start; i < end;)
        {
            var next = span[i..end].IndexOf('\\');
            decoded.Append(next < 0 ? span[i..end] : span.Slice(i, next));
            if (next < 0)
                break;
            i += next;
            Segments.Add((decoded.Length, token.Start + i));
            if (EscapeSequence.TryRead(span[i..end], out var value, out var length))
                decoded.Append(value);
            else
                decoded.Append(span.Slice(i, length));
            i += length;
            Segments.Add((decoded.Length, token.Start + i));
        }
        Value = decoded.ToString();
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
        var decoded = new StringBuilder(span.Length);
        while (lines.MoveNext())
        {
            if (Segments.Count > 0)
                decoded.Append('\n');
            var cut = lines.Indentation;
            Segments.Add((decoded.Length, token.Start + lines.Start + cut));
            decoded.Append(lines.Line[cut..]);
            End = token.Start + lines.Start + lines.Line.Length;
        }
        Value = decoded.ToString();
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
        Value = span[3..end].ToString();
    }
}
