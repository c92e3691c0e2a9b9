using System.Globalization;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Reads numbers and percentages, <c>1_500</c>, <c>-3.5</c>, <c>2.5%</c>.</summary>
internal static class NumberLiteral
{
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        text = text.TrimEnd('%');
        // More digits than a decimal holds would be rounded in silence.
        if (text.Length > 28)
        {
            value = 0;
            return false;
        }
        Span<char> digits = stackalloc char[text.Length];
        var count = 0;
        foreach (var c in text)
        {
            if (c != '_')
                digits[count++] = c;
        }
        return decimal.TryParse(digits[..count], Style, CultureInfo.InvariantCulture, out value);
    }
}
