using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Project.Settings;

/// <summary>Objects whose names are the codes or names of rules.</summary>
internal static class RuleTypes
{
    private static readonly ChoiceType<RuleSeverity> s_severity = new(
    [
        ("off", new(null)), ("hint", new(Severity.Hint)), ("info", new(Severity.Info)),
        ("warning", new(Severity.Warning)), ("error", new(Severity.Error)),
    ]);

    /// <summary>For each rule its severity.</summary>
    public static MapType<RuleSeverity> Severities { get; } = new("rule", name => Find(name) is null ? null : s_severity, Names);

    /// <summary>For each rule its severity, or an object with the severity and the rule's thresholds.</summary>
    public static MapType<RuleSetting> Settings { get; } = new("rule", name => Find(name) is { } rule ? SettingOf(rule) : null, Names);

    private static ShortOrLongType<RuleSeverity, RuleSetting> SettingOf(DiagnosticDescriptor rule)
    {
        ImmutableArray<RuleThreshold> thresholds = RuleCatalog.Find(rule.Code)?.Thresholds ?? [];
        var settings = new ObjectType<RuleSetting>(new(),
        [
            new Setting<RuleSetting, RuleSeverity>("severity", s_severity,
                "The severity, or off.",
                (setting, severity) => setting with { Severity = severity }),
            .. thresholds.Select(threshold => new Setting<RuleSetting, decimal>(threshold.Name, new DecimalType(), threshold.Documentation,
                (setting, value) => setting with { Thresholds = setting.Thresholds.SetItem(threshold.Key, value) })),
        ]);
        return new(s_severity, settings, severity => new() { Severity = severity });
    }

    private static DiagnosticDescriptor? Find(string name) =>
        DiagnosticCatalog.All.FirstOrDefault(rule => rule.IsConfigurable && (rule.Code == name || rule.Name == name));

    private static IEnumerable<string> Names() =>
        DiagnosticCatalog.All.Where(rule => rule.IsConfigurable).SelectMany(rule => (string[])[rule.Code, rule.Name]);
}
