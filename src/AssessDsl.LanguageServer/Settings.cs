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
    public static Settings Read(JsonElement? json) => json is not { } settings ? new() : new()
    {
        RangeHints = IsWanted(settings, "inlayHints.ranges"),
        TitleHints = IsWanted(settings, "inlayHints.titles"),
        ReferenceLenses = IsWanted(settings, "codeLens.references"),
        BriefLenses = IsWanted(settings, "codeLens.briefs"),
    };

    private static bool IsWanted(JsonElement settings, string name) => !IsOff(settings, name) && !IsOff(settings, $"{Section}.{name}");

    /// <summary>Whether something is false, whether its name stands there as a whole or in objects within each other.</summary>
    private static bool IsOff(JsonElement settings, string name) => settings.ValueKind == JsonValueKind.Object && settings.EnumerateObject().Any(
        found => found.Name == name ? found.Value.ValueKind == JsonValueKind.False
            : name.StartsWith($"{found.Name}.", StringComparison.Ordinal) && IsOff(found.Value, name[(found.Name.Length + 1)..]));
}
