using System.Text.Json;

namespace AssessDsl.Project.Comparison;

/// <summary>What a declaration is called; it outlasts the document that it is from.</summary>
/// <param name="Id">The full id.</param>
/// <param name="Kind">The kind's name.</param>
/// <param name="Title">The title, or the id where there is none.</param>
public sealed record Heading(string Id, string Kind, string Title);

/// <summary>A declaration as the JSON document has it.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="Json">All of it.</param>
/// <param name="Parent">The id of the declaration that it is a member of, or null.</param>
public sealed record Entry(Heading Heading, JsonElement Json, string? Parent)
{
    private static readonly string[] s_ignored = ["id", "location", "documentation", "support"];

    /// <summary>The full id.</summary>
    public string Id => Heading.Id;

    /// <summary>The kind's name.</summary>
    public string Kind => Heading.Kind;

    /// <summary>Whether it is something that may turn out right or wrong.</summary>
    public bool IsJudgment => Kind is "assessment" or "hypothesis";

    /// <summary>What it says, without what it contains, where it stands, and what follows from others.</summary>
    public IEnumerable<JsonProperty> Properties =>
        Json.EnumerateObject().Where(member => !s_ignored.Contains(member.Name) && !Edition.IsDeclarations(member.Value));

    /// <summary>A member of the JSON, or null.</summary>
    public JsonElement? Find(string name) => Json.TryGetProperty(name, out var value) ? value : null;

    /// <summary>A string among the members of the JSON, or null.</summary>
    public string? TextOf(string name) => Find(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The file that declares it; null where the document does not say.</summary>
    public string? File =>
        Find("location") is { ValueKind: JsonValueKind.Object } location && location.TryGetProperty("file", out var file) && file.ValueKind == JsonValueKind.String
            ? file.GetString() : null;
}
