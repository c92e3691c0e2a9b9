using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Compiler.Emit;

namespace AssessDsl.Project.Comparison;

/// <summary>All declarations of a project at one time, by id.</summary>
public sealed class Edition
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    private readonly Func<string, bool>? _isPart;

    private Edition(Func<string, bool>? isPart = null) => _isPart = isPart;

    /// <summary>The edition in which nothing is declared.</summary>
    public static Edition Empty { get; } = new();

    /// <summary>The declarations to compare, in the order of their ids; others are only looked up.</summary>
    public IEnumerable<Entry> Entries =>
        _entries.Values.Where(entry => _isPart is null || (entry.File is { } file && _isPart(file))).OrderBy(entry => entry.Id, StringComparer.Ordinal);

    /// <summary>Reads the compiler's JSON document; null when the text is something else.</summary>
    /// <param name="json">The text.</param>
    /// <param name="isPart">Which files' declarations are compared; null for all.</param>
    public static Edition? Parse(string json, Func<string, bool>? isPart = null)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement.Clone();
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueEquals(JsonEmitter.Format) is false)
                return null;
            CanonicalJson.ReadAll(root);
            var edition = new Edition(isPart);
            edition.AddMembers(root, parent: null);
            return edition._entries.Values.All(TagComparer.CanCompare) ? edition : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The declaration of an id, or null.</summary>
    public Entry? Find(string id) => _entries.GetValueOrDefault(id);

    /// <summary>A kind and those that it extends, as far as the document tells.</summary>
    public IEnumerable<string> LineageOf(string kind)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var next = kind; next is not null && known.Add(next); next = Find(next) is { Kind: "kind" } declared ? declared.TextOf("base") : null)
            yield return next;
    }

    /// <summary>The names of the confidence terms that a scale declares, from the least to the most sure.</summary>
    public ImmutableArray<string> ConfidencesOf(string scale) =>
        [.. _entries.Values.Where(entry => entry.Parent == scale && entry.Kind == "confidence").Select(entry => entry.Id[(scale.Length + 1)..])];

    /// <summary>Whether a JSON value is a list of declarations.</summary>
    internal static bool IsDeclarations(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.EnumerateArray().Any(IsDeclaration);

    private static bool IsDeclaration(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
        && value.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String;

    private void AddMembers(JsonElement json, string? parent)
    {
        foreach (var member in json.EnumerateObject().Where(member => IsDeclarations(member.Value)))
            foreach (var declaration in member.Value.EnumerateArray().Where(IsDeclaration))
            {
                var id = declaration.GetProperty("id").GetString()!;
                var title = declaration.TryGetProperty("title", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : id;
                _entries[id] = new(new(id, declaration.GetProperty("kind").GetString()!, title), declaration, parent);
                AddMembers(declaration, id);
            }
    }
}
