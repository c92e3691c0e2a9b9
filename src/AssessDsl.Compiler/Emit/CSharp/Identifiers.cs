using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Emit;

/// <summary>Turns the names of Assess into C# identifiers.</summary>
internal static class Identifiers
{
    /// <summary>File names are made of identifiers too, and a character may take four bytes of the 255 that those have.</summary>
    private const int LongestName = 50;

    /// <summary>
    /// <c>mutual_defense</c> or <c>example.partnership</c> in Pascal case. C# takes no letters beyond U+FFFF, so they are
    /// written as their numbers.
    /// </summary>
    public static string PascalCase(string name)
    {
        var result = new StringBuilder();
        var isStart = true;
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is '_' or '.')
            {
                isStart = true;
                continue;
            }
            if (result.Length >= LongestName)
                break;
            result.Append(Spell(isStart ? Rune.ToUpperInvariant(rune) : rune));
            isStart = false;
        }
        if (result.Length == 0)
            return "Underscore";
        return char.IsLetter(result[0]) ? result.ToString() : "_" + result;
    }

    private static string Spell(Rune rune) =>
        rune.IsBmp && Rune.IsLetterOrDigit(rune) ? rune.ToString() : "U" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
}
