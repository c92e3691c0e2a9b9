using System.Text.Json;

namespace AssessDsl.LanguageServer;

/// <summary>What a user wants to see, as the settings of the editor say; everything unless they say otherwise.</summary>
internal sealed record Settings
{
    /// <summary>The section of the editor's settings.</summary>
    public const string Section = "assess";

    /// <summary><c>assess.inlayHints.ranges</c></summary>
    public bool RangeHints { get; private init; } = true;

    /// <summary><c>assess.inlayHints.titles</c></summary>
    public bool TitleHints { get; private init; } = true;

    /// <summary><c>assess.codeLens.references</c></summary>
    public bool ReferenceLenses { get; private init; } = true;

    /// <summary><c>assess.codeLens.briefs</c></summary>
    public bool BriefLenses { get; private init; } = true;

    /// <summary>These settings, and what the section, or an object that holds it, says over them; whatever makes no sense counts as not said.</summary>
    public Settings With(JsonElement? json) => json is not { } settings ? this : new()
    {
        RangeHints = IsWanted(settings, "inlayHints.ranges") ?? RangeHints,
        TitleHints = IsWanted(settings, "inlayHints.titles") ?? TitleHints,
        ReferenceLenses = IsWanted(settings, "codeLens.references") ?? ReferenceLenses,
        BriefLenses = IsWanted(settings, "codeLens.briefs") ?? BriefLenses,
    };

    private static bool? IsWanted(JsonElement settings, string name) => Find(settings, name) ?? Find(settings, $"{Section}.{name}");

    /// <summary>What is said of a name, whether it stands there as a whole or in objects within each other.</summary>
    private static bool? Find(JsonElement settings, string name) => settings.ValueKind != JsonValueKind.Object ? null : settings.EnumerateObject().Select(
        found => found.Name == name ? found.Value.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }
            : name.StartsWith($"{found.Name}.", StringComparison.Ordinal) ? Find(found.Value, name[(found.Name.Length + 1)..]) : null)
        .FirstOrDefault(said => said is not null);
}
