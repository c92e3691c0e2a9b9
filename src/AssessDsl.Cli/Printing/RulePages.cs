using System.Text.RegularExpressions;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Rules;

namespace AssessDsl.Cli.Printing;

/// <summary>The reference's pages as output shows them: without the marks around the spans in examples, which tests read.</summary>
internal static partial class RulePages
{
    /// <summary>The page in Markdown.</summary>
    public static string ToMarkdown(this RulePage page) => Mark().Replace(WithCaptions(page), "$2");

    /// <summary>The page as plain text.</summary>
    public static string ToPlainText(this RulePage page)
    {
        using var text = new StringWriter { NewLine = "\n" };
        page.Print(Style.Plain, text);
        return text.ToString();
    }

    /// <summary>Prints the page for reading in a terminal: headings stand out, and so do the spans in examples.</summary>
    public static void Print(this RulePage page, Style style, TextWriter output)
    {
        var isCode = false;
        foreach (var line in WithCaptions(page).TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
                isCode = !isCode;
            else if (isCode)
                output.WriteLine(("    " + Mark().Replace(line, match => style.Red(match.Groups[2].Value))).TrimEnd());
            else
                output.WriteLine(line.StartsWith('#') ? style.Bold(line.TrimStart('#', ' ')) : line);
        }
    }

    /// <summary>Says of each example whether it is wrong or right, unless the text before it does.</summary>
    private static string WithCaptions(RulePage page) => Fence().Replace(page.Markdown, fence =>
    {
        var verdict = fence.Groups["kind"].Value switch { "bad" => "Wrong", "good" => "Right", _ => "Mended" };
        var date = fence.Groups["date"] is { Success: true } asOf ? $", with `--as-of {asOf}`" : "";
        var start = fence.Groups["language"].Value == "assess" ? "```assess" : "```text";
        return fence.Groups["lead"].Success ? $"{fence.Groups["lead"]}{start}" : $"{verdict}{date}:\n\n{start}";
    });

    [GeneratedRegex(@"(?:\[\||\{\|(\w+):)(.*?)\|[\]}]", RegexOptions.Singleline)]
    private static partial Regex Mark();

    [GeneratedRegex("(?<lead>:\n\n)?^```(?<language>assess|project) (?<kind>[a-z]+)( as-of=(?<date>[0-9-]+))?.*$", RegexOptions.Multiline)]
    private static partial Regex Fence();
}
