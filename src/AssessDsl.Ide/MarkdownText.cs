using System.Text.RegularExpressions;

namespace AssessDsl.Ide;

/// <summary>Descriptions are written in Markdown, which not every editor shows.</summary>
public static partial class MarkdownText
{
    /// <summary>The same words without the signs that only give them a look.</summary>
    public static string ToPlain(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return Sign().Replace(markdown, "${meant}");
    }

    [GeneratedRegex(@"\\(?<meant>[!-/:-@\[-`{-~])|\*\*|`", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
