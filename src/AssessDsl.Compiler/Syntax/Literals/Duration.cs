using System.Globalization;

namespace AssessDsl.Compiler.Syntax;

/// <summary>A length of time in one unit.</summary>
/// <param name="Count">How many units.</param>
/// <param name="Unit">The unit: <c>y</c>, <c>mo</c>, <c>w</c>, <c>d</c> or <c>h</c>.</param>
public readonly record struct Duration(int Count, string Unit)
{
    /// <summary>Reads a duration such as <c>18mo</c>; false when its number is too large.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out Duration duration)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        duration = default;
        if (digits <= 0 || !int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return false;
        var unit = text[digits..] switch { "y" => "y", "mo" => "mo", "w" => "w", "d" => "d", "h" => "h", _ => null };
        if (unit is null)
            return false;
        duration = new(count, unit);
        return true;
    }

    /// <summary>The duration as it is written in Assess.</summary>
    public override string ToString() => Count.ToString(CultureInfo.InvariantCulture) + Unit;
}
