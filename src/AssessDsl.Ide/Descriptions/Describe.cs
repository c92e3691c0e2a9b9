using System.Globalization;
using AssessDsl.Compiler.Kinds;
using AssessDsl.Compiler.Scales;

namespace AssessDsl.Ide.Descriptions;

/// <summary>Describes what the language and scales have of themselves, in Markdown.</summary>
internal static class Describe
{
    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["namespace"] = "the names of the file stand in it",
        ["use"] = "brings the names of a namespace in",
        ["section"] = "a part of the brief with a title",
        ["include"] = "shows a declaration from elsewhere",
        ["absent"] = "a clause that the agreement lacks",
    };

    /// <summary>What a word of the language does that begins no declaration; null for any other.</summary>
    public static string? Keyword(string word) => s_keywords.GetValueOrDefault(word);

    public static string Kind(Kind kind) => $"**{kind.Name}**{(kind.Base is { } extended ? $" extends {extended.Name}" : "")}\n\n{kind.Documentation}";

    public static string Property(Property property) => $"**{property.Name}**: {Values(property)}\n\n{property.Documentation}".TrimEnd();

    /// <summary>What a property holds, and how often.</summary>
    public static string Values(Property property) =>
        $"{property.Type.Description}{(property.IsRequired ? ", required" : "")}{(property.IsList ? ", may have several" : "")}{(property.Default is { } value ? $", {value} unless given" : "")}";

    /// <summary>A range of percentages as people write it.</summary>
    public static string Range(decimal low, decimal high) => low == high
        ? string.Create(CultureInfo.InvariantCulture, $"{low:0.##}%")
        : string.Create(CultureInfo.InvariantCulture, $"{low:0.##}–{high:0.##}%");

    public static string Term(Scale scale, LikelihoodTerm term) =>
        $"{Range(term.Low, term.High)} {On(scale, term.Words.Concat(term.Also))}";

    public static string Term(Scale scale, ConfidenceTerm term) =>
        $"{term.Rank + 1} of {scale.Confidences.Length} {On(scale, term.Words)}";

    private static string On(Scale scale, IEnumerable<string> words) =>
        $"on the scale {TitleText.InMarkdown(scale.Title)}: {TitleText.InMarkdown(string.Join(", ", words))}";
}
