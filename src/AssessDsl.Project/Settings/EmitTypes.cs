using System.Collections.Immutable;
using AssessDsl.Compiler.Emit;

namespace AssessDsl.Project.Settings;

/// <summary>What <c>emit</c> takes: for each output true or false, or an object with that and its options.</summary>
internal static class EmitTypes
{
    private static readonly Setting<EmitSetting, bool> s_enabled = new("enabled", new SwitchType(),
        "Whether it is written.",
        (setting, on) => setting with { IsEnabled = on });

    private static readonly Setting<EmitSetting, string> s_language = new("language",
        new ChoiceType<string>([.. EmitOptions.Languages.Order(StringComparer.Ordinal).Select(language => (language, language))]),
        "The language of labels and dates.",
        (setting, language) => setting with { Language = language });

    /// <summary>For each output how it is set.</summary>
    public static MapType<EmitSetting> Settings { get; } = new("output",
        () => EmitterCatalog.All.Select(emitter => emitter.Name),
        name => EmitterCatalog.All.Any(emitter => emitter.Name == name) ? name : null,
        SettingOf);

    private static ShortOrLongType<bool, EmitSetting> SettingOf(string emitter)
    {
        ImmutableArray<Setting<EmitSetting>> settings = emitter == "html" ? [s_enabled, s_language] : [s_enabled];
        return new(new SwitchType(), new ObjectType<EmitSetting>(new(), settings), on => new() { IsEnabled = on });
    }
}
