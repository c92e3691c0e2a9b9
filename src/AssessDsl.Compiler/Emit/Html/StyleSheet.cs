using System.Text.RegularExpressions;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Takes out of a style sheet what only its authors read.</summary>
internal static partial class StyleSheet
{
    /// <summary>The same sheet without comments, line ends and the spaces between signs.</summary>
    public static string Compact(string css) => Parts().Replace(css, part => part.Value[0] switch
    {
        '"' => part.Value,
        '/' => "",
        ':' => ":",
        _ => part.Groups["sign"] is { Success: true } sign ? sign.Value : " ",
    }).Trim();

    [GeneratedRegex("""
        "[^"]*"|/\*.*?\*/\s*|:\s+|\s*;?\s*(?<sign>\})\s*|\s*(?<sign>[{;,>])\s*|\s+
        """, RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
