using AssessDsl.Compiler.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>The value of a string or text block, and where each of its characters stands in the file.</summary>
public sealed class DecodedText
{
    private readonly List<(int Value, int Source)> _segments;
    private readonly int _sourceEnd;

    private DecodedText(string value, List<(int Value, int Source)> segments, int sourceEnd)
    {
        Value = value;
        _segments = segments;
        _sourceEnd = sourceEnd;
    }

    /// <summary>The text with escapes, indentation and delimiters taken off; its line ends are <c>\n</c>.</summary>
    public string Value { get; }

    /// <summary>Decodes the token of a string or text block.</summary>
    public static DecodedText Decode(SyntaxToken token)
    {
        var span = token.Span;
        if (!token.Exists || span.Length == 0)
            return new("", [(0, span.Start)], span.Start);
        var builder = new TextDecoder(token.SyntaxTree.Text, span);
        if (token.Kind == SyntaxKind.TextBlock)
            builder.DecodeBlock();
        else
            builder.DecodeString();
        return new(builder.Value, builder.Segments, builder.End);
    }

    /// <summary>The place in the file of the character at an index of <see cref="Value"/>.</summary>
    public int ToSource(int index)
    {
        if (index >= Value.Length)
            return _sourceEnd;
        var (low, high) = (0, _segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_segments[middle].Value <= index)
                low = middle;
            else
                high = middle - 1;
        }
        return _segments[low].Source + index - _segments[low].Value;
    }

    /// <summary>The index in <see cref="Value"/> of the first character at or behind a place in the file.</summary>
    public int ToValue(int source)
    {
        var (low, high) = (0, Value.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ToSource(middle) < source ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    /// <summary>The span in the file of a part of <see cref="Value"/>.</summary>
    public TextSpan ToSource(int index, int length) =>
        length == 0 ? new(ToSource(index), 0) : TextSpan.FromBounds(ToSource(index), ToSource(index + length - 1) + 1);
}
