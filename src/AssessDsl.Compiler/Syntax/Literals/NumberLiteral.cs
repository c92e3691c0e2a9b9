using System.Globalization;

namespace AssessDsl.Compiler.Syntax;

/// <summary>Reads numbers and percentages, <c>1_500</c>, <c>-3.5</c>, <c>2.5%</c>.</summary>
internal static class NumberLiteral
{
    /// <summary>Programs that read our output have numbers of double precision, and would lose further digits in silence.</summary>
    private const int MaximumDigits = 15;

    private const int MaximumLength = 28;
    private const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public static bool TryParse(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        Span<char> digits = stackalloc char[MaximumLength];
        var (length, significant) = (0, 0);
        foreach (var c in text.TrimEnd('%'))
        {
            if (c == '_')
                continue;
            if (char.IsAsciiDigit(c) && (significant > 0 || c != '0'))
                significant++;
            if (significant > MaximumDigits || length == MaximumLength)
                return false;
            digits[length++] = c;
        }
        return decimal.TryParse(digits[..length], Style, CultureInfo.InvariantCulture, out value);
    }
}
