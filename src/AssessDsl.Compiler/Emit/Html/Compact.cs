using System.Text.RegularExpressions;

namespace AssessDsl.Compiler.Emit.Html;

/// <summary>Takes out of the built-in templates what only their authors read.</summary>
internal static partial class Compact
{
    /// <summary>A template as it is run, by the ending of its name.</summary>
    public static string Template(string name, string text) => Path.GetExtension(name) switch
    {
        ".css" => StyleSheet(text),
        ".js" => Script(text),
        _ => text,
    };

    /// <summary>A script without indentation and lines of comment; it holds no text of several lines.</summary>
    private static string Script(string script) => Margins().Replace(script, "");

    /// <summary>A style sheet without comments, line ends and the spaces between signs.</summary>
    private static string StyleSheet(string css) => Parts().Replace(css, part => part.Value[0] switch
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

    [GeneratedRegex(@"^\s*//.*\n|^\s+", RegexOptions.Multiline)]
    private static partial Regex Margins();
}
