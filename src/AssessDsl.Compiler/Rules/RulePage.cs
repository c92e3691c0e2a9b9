using System.Buffers;
using System.Collections.Frozen;

namespace AssessDsl.Compiler.Rules;

/// <summary>The page of the reference on one diagnostic: what it flags, why, examples, and how to set it.</summary>
/// <param name="Code">The diagnostic's code.</param>
/// <param name="Markdown">The whole page.</param>
public sealed record RulePage(string Code, string Markdown)
{
    private const string Folder = "AssessDsl.Compiler.Rules.";
    private const string TitleStart = "# ";
    private const string SummaryStart = "## What it flags\n";

    private static readonly SearchValues<string> s_summaryEnds = SearchValues.Create(["\n## ", "\n```"], StringComparison.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, RulePage>> Pages = new(() => ReadAll().ToFrozenDictionary(page => page.Code, StringComparer.Ordinal));

    /// <summary>The code and the name.</summary>
    public string Title => Markdown[TitleStart.Length..Markdown.IndexOf('\n', StringComparison.Ordinal)];

    /// <summary>What it flags, in Markdown: the first section without its heading and examples.</summary>
    public string Summary
    {
        get
        {
            var start = Markdown.IndexOf(SummaryStart, StringComparison.Ordinal) + SummaryStart.Length;
            var end = Markdown.AsSpan(start).IndexOfAny(s_summaryEnds);
            return Markdown.Substring(start, end).Trim();
        }
    }

    /// <summary>All pages, in the order of their codes.</summary>
    public static IEnumerable<RulePage> All => Pages.Value.Values.OrderBy(page => page.Code, StringComparer.Ordinal);

    /// <summary>The page of a code, or null.</summary>
    public static RulePage? Find(string code) => Pages.Value.GetValueOrDefault(code);

    private static IEnumerable<RulePage> ReadAll()
    {
        var assembly = typeof(RulePage).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var markdown = reader.ReadToEnd();
            yield return new(markdown[TitleStart.Length..markdown.IndexOf(':', StringComparison.Ordinal)], markdown);
        }
    }
}
