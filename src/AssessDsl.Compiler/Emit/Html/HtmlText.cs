using System.Buffers;
using System.Text;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Makes text safe to stand in HTML and in quoted attributes.</summary>
internal static class HtmlText
{
    // What is replaced, marks of direction, and surrogates, of which single ones are replaced.
    private static readonly SearchValues<char> s_special = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => c is '&' or '<' or '>' or '"' or '\'' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') || char.IsSurrogate(c) || !IsAllowed(new Rune(c)))]);

    /// <summary>Escapes a text; characters that HTML does not allow become U+FFFD, and marks of direction end with the text.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(s_special))
            return text;
        text = BidirectionalText.Close(text);
        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&':
                    result.Append("&amp;");
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                case '"':
                    result.Append("&quot;");
                    break;
                case '\'':
                    result.Append("&#39;");
                    break;
                default:
                    result.Append((IsAllowed(rune) ? rune : Rune.ReplacementChar).ToString());
                    break;
            }
        }
        return result.ToString();
    }

    /// <summary>An address that a reader may safely follow; null for every other.</summary>
    public static string? SafeUrl(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;

    private static bool IsAllowed(Rune rune) =>
        rune.Value is '\n' or '\t' || !Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is < 0xFDD0 or > 0xFDEF;
}
