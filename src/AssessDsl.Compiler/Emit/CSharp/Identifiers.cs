using System.Globalization;
using System.Text;

namespace AssessDsl.Compiler.Emit;

/// <summary>Turns the names of Assess into C# identifiers.</summary>
internal static class Identifiers
{
    /// <summary>Files are named after classes, and a file system gives a name 255 bytes.</summary>
    private const int LongestName = 200;

    /// <summary>
    /// <c>mutual_defense</c> or <c>example.partnership</c> in Pascal case. C# takes no letters beyond U+FFFF, so they are
    /// written as their numbers.
    /// </summary>
    public static string PascalCase(string name)
    {
        var result = new StringBuilder();
        var isStart = true;
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is '_' or '.')
            {
                isStart = true;
                continue;
            }
            var spelling = Spell(isStart ? Rune.ToUpperInvariant(rune) : rune);
            bytes += Encoding.UTF8.GetByteCount(spelling);
            if (bytes > LongestName)
                break;
            result.Append(spelling);
            isStart = false;
        }
        if (result.Length == 0)
            return "Underscore";
        return char.IsLetter(result[0]) ? result.ToString() : "_" + result;
    }

    private static string Spell(Rune rune) =>
        rune.IsBmp && Rune.IsLetterOrDigit(rune) ? rune.ToString() : "U" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
}
