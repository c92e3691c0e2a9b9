using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;

namespace AssessDsl.Cli.Printing;

/// <summary>Prints a report in one format.</summary>
internal abstract class FindingPrinter
{
    /// <summary>The formats by the names that <c>--output-format</c> takes.</summary>
    public static IReadOnlyDictionary<string, Func<Style, int, FindingPrinter>> Formats { get; } =
        new Dictionary<string, Func<Style, int, FindingPrinter>>(StringComparer.Ordinal)
        {
            ["full"] = (style, width) => new FullPrinter(style, width),
            ["concise"] = (style, _) => new ConcisePrinter(style),
            ["json"] = (_, _) => new JsonPrinter(),
            ["jsonl"] = (_, _) => new JsonLinesPrinter(),
            ["sarif"] = (_, _) => new SarifPrinter(),
            ["github"] = (_, _) => new GitHubPrinter(),
            ["gitlab"] = (_, _) => new GitLabPrinter(),
            ["junit"] = (_, _) => new JUnitPrinter(),
        };

    /// <summary>Prints the findings.</summary>
    public abstract void Print(Report report, TextWriter output);
}
