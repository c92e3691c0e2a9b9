using AssessDsl.Compiler.Text;
using AssessDsl.LanguageServer.Protocol;

namespace AssessDsl.LanguageServer;

/// <summary>
/// Converts between offsets and the protocol's positions: the only place that knows what a client counts in.
/// </summary>
internal sealed class Translator(bool countsBytes)
{
    private const string Utf8 = "utf-8";
    private const string Utf16 = "utf-16";

    /// <summary>The name of what is counted.</summary>
    public string Encoding => countsBytes ? Utf8 : Utf16;

    /// <summary>Takes the first encoding of the client's list that is known; UTF-16 when it has none.</summary>
    public static Translator Negotiate(string[]? encodings) =>
        new(countsBytes: encodings?.FirstOrDefault(encoding => encoding is Utf8 or Utf16) == Utf8);

    /// <summary>The position of an offset.</summary>
    public Position ToPosition(SourceText text, int offset)
    {
        var place = text.GetLinePosition(offset);
        if (!countsBytes)
            return new(place.Line, place.Character);
        var before = TextSpan.FromBounds(Math.Min(offset, text.Length) - place.Character, Math.Min(offset, text.Length));
        return new(place.Line, System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(before)));
    }

    /// <summary>The offset of a position; what lies behind the end of a line or of the text counts as its end.</summary>
    public int ToOffset(SourceText text, Position position)
    {
        if (!countsBytes || position.Line < 0 || position.Line >= text.LineCount)
            return text.GetPosition(new(position.Line, position.Character));
        var line = text.GetLineSpan(position.Line);
        var (offset, bytes) = (line.Start, 0);
        foreach (var rune in text.AsSpan(line).EnumerateRunes())
        {
            if ((bytes += rune.Utf8SequenceLength) > position.Character)
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
    public int LengthOf(SourceText text, TextSpan span) => countsBytes ? System.Text.Encoding.UTF8.GetByteCount(text.AsSpan(span)) : span.Length;
}
