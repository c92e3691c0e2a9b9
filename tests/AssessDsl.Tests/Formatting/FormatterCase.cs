using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Formatting;

/// <summary>
/// A file before and after, from <c>Cases/*.txt</c>. There a middle dot is a space and an arrow a tab, so that both are seen at
/// the ends of lines; a case without <c>---</c> is laid out well already.
/// </summary>
internal sealed record FormatterCase(string Before, string After)
{
    public static Dictionary<string, FormatterCase> ReadAll() =>
        Directory.EnumerateFiles(RepositoryRoot.Combine("tests", "AssessDsl.Tests", "Formatting", "Cases"), "*.txt")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split("=== ", StringSplitOptions.RemoveEmptyEntries)
                .Select(text => (Name: $"{Path.GetFileNameWithoutExtension(file)}: {text[..text.IndexOf('\n')]}", Case: Parse(text))))
            .ToDictionary(entry => entry.Name, entry => entry.Case, StringComparer.Ordinal);

    private static FormatterCase Parse(string text)
    {
        var body = text[(text.IndexOf('\n') + 1)..].Replace('·', ' ').Replace('→', '\t');
        var parts = $"\n{body}".Split("\n---\n");
        var after = parts[^1].Trim('\n');
        return new(parts.Length == 1 ? $"{after}\n" : $"{parts[0][1..]}\n", after is "" ? "" : $"{after}\n");
    }
}
