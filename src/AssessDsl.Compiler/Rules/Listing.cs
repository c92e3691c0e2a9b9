namespace AssessDsl.Compiler.Rules;

/// <summary>Lists things in a sentence.</summary>
internal static class Listing
{
    private const int Most = 5;

    /// <summary>"a", "a and b", or "a, b and c"; of many, the first and how many others there are.</summary>
    public static string Of(IReadOnlyCollection<string> things)
    {
        string[] list = things.Count <= Most ? [.. things] : [.. things.Take(Most - 1), $"{things.Count - Most + 1} others"];
        return list.Length < 2 ? string.Concat(list) : string.Join(", ", list[..^1]) + " and " + list[^1];
    }
}
