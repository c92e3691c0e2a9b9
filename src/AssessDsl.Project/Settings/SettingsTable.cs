using System.Collections.Immutable;
using System.Text.Json;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project.Files;

namespace AssessDsl.Project.Settings;

/// <summary>Every setting of the project file, declared once: the reader, the nearest-name hints and the schema all come from here.</summary>
internal static class SettingsTable
{
    private static readonly ListType<Glob> Globs = new(new GlobType());

    private static readonly ChoiceType<Severity> Severities = new([.. SeverityFacts.All.Reverse().Select(severity => (severity.Word(), severity))]);

    /// <summary>The whole project file.</summary>
    public static ObjectType<ProjectSettings> Root { get; } = new(ProjectSettings.Default,
    [
        new ExtendsSetting(),
        new Setting<ProjectSettings, string>("$schema", new TextType(),
            "The schema of this file, for editors.",
            (settings, _) => settings),
        new Setting<ProjectSettings, int>("languageVersion", new NumberType(1, 1),
            "The version of the language that the project is written in.",
            (settings, _) => settings),
        new Setting<ProjectSettings, ImmutableArray<Glob>>("include", Globs,
            "Globs of the files to compile, relative to the project folder. All .assess files when left out.",
            (settings, globs) => settings with { Include = globs }),
        new Setting<ProjectSettings, ImmutableArray<Glob>>("exclude", Globs,
            "Globs of files to leave out although they are included. The output folder, bin, obj, node_modules and folders that begin with a dot always are.",
            (settings, globs) => settings with { Exclude = globs }),
        new Setting<ProjectSettings, ScaleName>("scale", new ScaleNameType(),
            $"The scale of assessments that name none: {string.Join(", ", BuiltInScales.Names)} or one of the project's own.",
            (settings, scale) => settings with { Scale = scale }),
        new Setting<ProjectSettings, string>("output", new WrittenPathType(),
            "The folder that 'assessc build' writes to, relative to the project folder.",
            (settings, folder) => settings with { Output = folder }),
        new Setting<ProjectSettings, ImmutableDictionary<string, EmitSetting>>("emit", EmitTypes.Settings,
            "What 'assessc build' writes: each output on, unless it is set to false, and its options.",
            (settings, emit) => settings with
            {
                Emit = settings.Emit.SetItems(emit.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Over(settings.Emit.GetValueOrDefault(entry.Key))))),
            }),
        new Setting<ProjectSettings, NamedPath>("templates", new NamedPathType(),
            "A folder with templates that replace built-in ones, relative to this file; 'assessc init --templates' writes those out.",
            (settings, folder) => settings with { Templates = folder }),
        new Setting<ProjectSettings, ImmutableDictionary<string, RuleSetting>>("rules", RuleTypes.Settings,
            "Severities and thresholds of rules, by code or name.",
            (settings, rules) => settings with
            {
                Rules = settings.Rules.SetItems(rules.Select(rule => KeyValuePair.Create(rule.Key, rule.Value.Over(settings.Rules.GetValueOrDefault(rule.Key))))),
            }),
        new Setting<ProjectSettings, ImmutableArray<RuleOverride>>("overrides", new ListType<RuleOverride>(new ObjectType<RuleOverride>(new(),
            [
                new Setting<RuleOverride, ImmutableArray<Glob>>("files", Globs,
                    "Globs of the files, relative to the project folder.",
                    (entry, globs) => entry with { Files = globs }) { IsRequired = true },
                new Setting<RuleOverride, ImmutableDictionary<string, RuleSeverity>>("rules", RuleTypes.Severities,
                    "Severities that hold in these files, by code or name.",
                    (entry, rules) => entry with { Rules = rules }),
            ])),
            "Rules that are set otherwise for some files; later entries win.",
            (settings, entries) => settings with { Overrides = [.. settings.Overrides, .. entries] }),
        new Setting<ProjectSettings, Severity>("failOn", Severities,
            "The lightest severity that makes a command fail. Left out: error.",
            (settings, severity) => settings with { FailOn = severity }),
        new Setting<ProjectSettings, NamedPath>("baseline", new NamedPathType(),
            "A file of accepted findings, relative to this file; 'assessc baseline create' writes it. Not inherited: each project has its own.",
            (settings, file) => settings with { Baseline = file }),
        new Setting<ProjectSettings, PartialDate>("asOf", new DateType(),
            "The day that stands for \"now\" where no brief gives one.",
            (settings, date) => settings with { AsOf = date }),
    ]);

    /// <summary>A file whose settings hold unless this one sets them otherwise; comes first in the table, so that it is read first.</summary>
    private sealed class ExtendsSetting()
        : Setting<ProjectSettings>("extends", "Another project file, relative to this one, whose settings hold unless this one sets them otherwise.")
    {
        private static readonly PathType Type = new();

        public override ProjectSettings Apply(ProjectSettings owner, JsonSyntax value, SettingReader reader) =>
            Type.TryRead(value, reader, out var path) ? reader.Extend(owner, path, value.Span) : owner;

        public override void WriteSchema(Utf8JsonWriter writer)
        {
            writer.WriteString("description", Description);
            Type.WriteSchema(writer);
        }
    }
}
