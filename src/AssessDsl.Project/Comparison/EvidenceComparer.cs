using System.Text.Json;

namespace AssessDsl.Project.Comparison;

/// <summary>Compares what judgments rest on, and what is known from which sources, link by link.</summary>
internal static class EvidenceComparer
{
    public static IEnumerable<Difference> Compare(string property, Entry before, Entry after)
    {
        var (old, now) = (LinksOf(property, before), LinksOf(property, after));
        foreach (var id in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            if (old.GetValueOrDefault(id) != now.GetValueOrDefault(id))
                yield return new(property, old.GetValueOrDefault(id), now.GetValueOrDefault(id));
    }

    /// <summary>The links by what they refer to, with their weight and note where they have such.</summary>
    private static Dictionary<string, string> LinksOf(string property, Entry entry)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        if (entry.Find(property) is { ValueKind: JsonValueKind.Array } list)
            foreach (var link in list.EnumerateArray())
            {
                if (link.ValueKind == JsonValueKind.Object)
                    Add(TextOf(link, "ref"), Describe(link));
                else if (link.ValueKind == JsonValueKind.String)
                    Add(link.GetString()!, link.GetString()!);
            }
        return links;

        // What is named twice is one piece of evidence, but may be said to weigh this and that.
        void Add(string id, string link) => links[id] = links.TryGetValue(id, out var other) ? $"{other}, {link}" : link;
    }

    private static string Describe(JsonElement link)
    {
        string[] annotations = [.. ((string[])[TextOf(link, "weight"), TextOf(link, "note")]).Where(text => text.Length > 0)];
        return annotations.Length == 0 ? TextOf(link, "ref") : $"{TextOf(link, "ref")} ({string.Join(", ", annotations)})";
    }

    private static string TextOf(JsonElement link, string name) =>
        link.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
