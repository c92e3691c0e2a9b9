using System.Globalization;
using System.Text;

namespace AssessDsl.Cli.Terminal;

/// <summary>
/// Keeps what a source holds from acting on the terminal: escape sequences, line breaks in the middle of a message,
/// and marks that change the direction of reading.
/// </summary>
internal static class Printable
{
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The text on one line, with a replacement character for each that would act.</summary>
    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.EnumerateRunes().All(IsHarmless) ? line : string.Concat(line.EnumerateRunes().Select(rune => Of(rune).ToString()));
    }

    /// <summary>The character, or one that stands for it.</summary>
    public static Rune Of(Rune rune) => IsHarmless(rune) ? rune : Rune.ReplacementChar;

    /// <summary>Whether a terminal only draws the character. Emoji are held together by joiners.</summary>
    public static bool IsHarmless(Rune rune) =>
        rune.Value == ZeroWidthJoiner || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
