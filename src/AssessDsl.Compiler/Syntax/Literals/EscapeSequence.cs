using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Syntax;

/// <summary>The escapes of strings: <c>\"</c>, <c>\\</c>, <c>\n</c>, <c>\t</c>, <c>\u{HEX}</c>.</summary>
internal static class EscapeSequence
{
    /// <summary>Reads the escape that begins a text; false, with the length of what is wrong, for one that there is not.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Rune value, out int length)
    {
        (value, length) = (default, Math.Min(2, text.Length));
        switch (text.Length > 1 ? text[1] : '\0')
        {
            case '"' or '\\':
                value = new(text[1]);
                return true;
            case 'n':
                value = new('\n');
                return true;
            case 't':
                value = new('\t');
                return true;
            case 'u':
                return TryReadHex(text, out value, ref length);
            default:
                if (text.Length > 2 && char.IsSurrogatePair(text[1], text[2]))
                    length = 3;
                return false;
        }
    }

    private static bool TryReadHex(ReadOnlySpan<char> text, out Rune value, ref int length)
    {
        value = default;
        if (text.Length < 3 || text[2] != '{')
            return false;
        var digits = 0;
        while (digits + 3 < text.Length && char.IsAsciiHexDigit(text[digits + 3]))
            digits++;
        if (digits + 3 == text.Length || text[digits + 3] != '}')
            return false;
        length = digits + 4;
        return int.TryParse(text.Slice(3, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && Rune.TryCreate(code, out value);
    }
}
