using System.Text;
using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>What a client counts in when it says where a character stands in its line.</summary>
internal enum PositionEncoding
{
    /// <summary>UTF-16 code units, which every client knows.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8.</summary>
    Utf8,

    /// <summary>Code points.</summary>
    Utf32,
}

/// <summary>
/// Converts between offsets and the protocol's positions: the only place that knows what a client counts in.
/// </summary>
internal sealed class Translator(PositionEncoding encoding)
{
    private static readonly Dictionary<string, PositionEncoding> s_encodings = new(StringComparer.Ordinal)
    {
        ["utf-8"] = PositionEncoding.Utf8,
        ["utf-16"] = PositionEncoding.Utf16,
        ["utf-32"] = PositionEncoding.Utf32,
    };

    /// <summary>The name of what is counted.</summary>
    public string Encoding => s_encodings.First(known => known.Value == encoding).Key;

    /// <summary>Takes the first encoding of the client's list that is known; UTF-16 when it has none.</summary>
    public static Translator Negotiate(string[]? encodings) =>
        new(s_encodings.GetValueOrDefault(encodings?.FirstOrDefault(s_encodings.ContainsKey) ?? "utf-16"));

    /// <summary>The position of an offset.</summary>
    public Position ToPosition(SourceText text, int offset)
    {
        var place = text.GetLinePosition(offset);
        if (encoding == PositionEncoding.Utf16)
            return new(place.Line, place.Character);
        var end = Math.Min(offset, text.Length);
        return new(place.Line, LengthOf(text, TextSpan.FromBounds(end - place.Character, end)));
    }

    /// <summary>The offset of a position; what lies behind the end of a line or of the text counts as its end.</summary>
    public int ToOffset(SourceText text, Position position)
    {
        if (encoding == PositionEncoding.Utf16 || position.Line < 0 || position.Line >= text.LineCount)
            return text.GetPosition(new(position.Line, position.Character));
        var line = text.GetLineSpan(position.Line);
        var (offset, units) = (line.Start, 0);
        foreach (var rune in text.AsSpan(line).EnumerateRunes())
        {
            if ((units += LengthOf(rune)) > position.Character)
                break;
            offset += rune.Utf16SequenceLength;
        }
        return offset;
    }

    /// <summary>The range of a span.</summary>
    public Protocol.Range ToRange(SourceText text, TextSpan span) => new(ToPosition(text, span.Start), ToPosition(text, span.End));

    /// <summary>The span of a range; a range that ends before it starts is turned around.</summary>
    public TextSpan ToSpan(SourceText text, Protocol.Range range)
    {
        var (start, end) = (ToOffset(text, range.Start), ToOffset(text, range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    /// <summary>The length of a span on one line, in what is counted.</summary>
    public int LengthOf(SourceText text, TextSpan span)
    {
        if (encoding == PositionEncoding.Utf16)
            return span.Length;
        var units = 0;
        foreach (var rune in text.AsSpan(span).EnumerateRunes())
            units += LengthOf(rune);
        return units;
    }

    private int LengthOf(Rune rune) => encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
}
