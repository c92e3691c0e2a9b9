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

    /// <summary>Reads the section, or an object that holds it; whatever makes no sense counts as not said.</summary>
    public static Settings Read(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } settings)
            return new();
        if (settings.TryGetProperty(Section, out var section))
            settings = section;
        return new()
        {
            RangeHints = IsWanted(settings, "inlayHints", "ranges"),
            TitleHints = IsWanted(settings, "inlayHints", "titles"),
            ReferenceLenses = IsWanted(settings, "codeLens", "references"),
            BriefLenses = IsWanted(settings, "codeLens", "briefs"),
        };
    }

    private static bool IsWanted(JsonElement settings, string group, string name) => !(
        settings.ValueKind == JsonValueKind.Object && settings.TryGetProperty(group, out var found)
        && found.ValueKind == JsonValueKind.Object && found.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.False);
}
