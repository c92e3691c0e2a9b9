using System.Globalization;
using System.Text;
using System.Xml;

namespace AssessDsl.Compiler.Emit;

/// <summary>Writes text into C# so that nothing in it can end a literal or a comment.</summary>
internal static class CSharpText
{
    /// <summary>A string literal. What cannot be seen is written as an escape, above all what turns the direction of text.</summary>
    public static string Literal(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                ' ' => result.Append(c),
                _ when IsInvisible(c) => result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => result.Append(c),
            };
        }
        return result.Append('"').ToString();
    }

    /// <summary>The content of one line of a documentation comment, without what turns the direction of text and cannot be seen.</summary>
    public static string Documentation(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format))
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune))
                result.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
            else if (result.Length > 0 && result[^1] != ' ')
                result.Append(' ');
        }
        return result.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString().TrimEnd();
    }

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator;
}
