using System.Text.RegularExpressions;

namespace AssessDsl.Ide.Descriptions;

/// <summary>Writes titles where there is less room, or more meaning in signs, than in the source: they may hold anything.</summary>
internal static partial class TitleText
{
    /// <summary>A title on one line.</summary>
    public static string OnOneLine(string title) => LineBreak().Replace(title, " ");

    /// <summary>A title in Markdown, where it looks as it is written.</summary>
    public static string InMarkdown(string title) => Sign().Replace(OnOneLine(title), @"\$0");

    [GeneratedRegex(@"\s*[\r\n]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    /// <summary>What means something anywhere, and what does at the beginning of a paragraph.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>&~|#]|^[-+=]|(?<=^[0-9]+)[.)]", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
