using System.Globalization;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Walks over the lines of a text block between its delimiters.</summary>
internal ref struct TextBlockLines
{
    private readonly ReadOnlySpan<char> _token;
    private readonly ReadOnlySpan<char> _indentation;
    private readonly int _lastBreak;
    private int _next;

    /// <param name="token">The text of the token, delimiters included.</param>
    public TextBlockLines(ReadOnlySpan<char> token)
    {
        _token = token;
        var closing = token.LastIndexOf("\"\"\"");
        _lastBreak = token[..closing].LastIndexOfAny('\n', '\r');
        _indentation = token[(_lastBreak + 1)..closing];
        _next = token.IndexOfAny('\n', '\r');
        HasLines = _next >= 0 && _next <= _lastBreak;
        ClosingStart = closing;
    }

    /// <summary>Whether the delimiters stand on lines of their own, as they should.</summary>
    public bool HasLines { get; }

    /// <summary>Where the closing delimiter begins in the token.</summary>
    public int ClosingStart { get; }

    /// <summary>Whether the white space before the line is the beginning of that before the closing delimiter.</summary>
    public readonly bool IsShort => _indentation.StartsWith(Line[..Blanks]);

    /// <summary>Where the line begins in the token.</summary>
    public int Start { get; private set; }

    /// <summary>The line without its line end.</summary>
    public ReadOnlySpan<char> Line { get; private set; }

    /// <summary>How much white space the line begins with.</summary>
    public readonly int Blanks
    {
        get
        {
            var count = 0;
            while (count < Line.Length && IsBlank(Line[count]))
                count++;
            return count;
        }
    }

    /// <summary>How much of the line is indentation, and no part of the value.</summary>
    public readonly int Indentation => Math.Min(_indentation.Length, Blanks);

    /// <summary>Whether the line begins with the white space that the closing delimiter has before it; blank lines need not.</summary>
    public readonly bool IsIndented => Line.StartsWith(_indentation) || Blanks == Line.Length;

    public bool MoveNext()
    {
        if (!HasLines || _next >= _lastBreak)
            return false;
        Start = AfterBreak(_next);
        if (Start > _lastBreak)
            return false;
        var length = _token[Start..].IndexOfAny('\n', '\r');
        Line = _token.Slice(Start, length);
        _next = Start + length;
        return true;
    }

    private readonly int AfterBreak(int position) => position + (_token[position..].StartsWith("\r\n") ? 2 : 1);

    private static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\f' or '\uFEFF' || c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;
}
