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
        [("off", new(null)), .. SeverityFacts.All.Reverse().Select(severity => (severity.Word(), new RuleSeverity(severity)))]);

    /// <summary>For each rule its severity.</summary>
    public static MapType<RuleSeverity> Severities { get; } = new("rule", Names, CodeOf, _ => s_severity) { WhyNot = WhyNot };

    /// <summary>For each rule its severity, or an object with the severity and the rule's thresholds.</summary>
    public static MapType<RuleSetting> Settings { get; } = new("rule", Names, CodeOf, SettingOf) { WhyNot = WhyNot };

    private static ShortOrLongType<RuleSeverity, RuleSetting> SettingOf(string code)
    {
        ImmutableArray<RuleThreshold> thresholds = RuleCatalog.Find(code)?.Thresholds ?? [];
        var settings = new ObjectType<RuleSetting>(new(),
        [
            new Setting<RuleSetting, RuleSeverity>("severity", s_severity,
                "The severity, or off.",
                (setting, severity) => setting with { Severity = severity }),
            .. thresholds.Select(threshold => new Setting<RuleSetting, decimal>(threshold.Name, new ThresholdType(threshold), threshold.Documentation,
                (setting, value) => setting with { Thresholds = setting.Thresholds.SetItem(threshold.Key, value) })),
        ]);
        return new(s_severity, settings, severity => new() { Severity = severity });
    }

    private static string? WhyNot(string name)
    {
        if (DiagnosticCatalog.All.Any(IsNamed))
            return "an error of the language cannot be set or switched off.";
        return ProjectDiagnostics.All.Any(IsNamed) ? "a finding about the project itself cannot be set or switched off." : null;

        bool IsNamed(DiagnosticDescriptor descriptor) => descriptor.Code == name || descriptor.Name == name;
    }

    private static string? CodeOf(string name) =>
        DiagnosticCatalog.All.FirstOrDefault(rule => rule.IsConfigurable && (rule.Code == name || rule.Name == name))?.Code;

    private static IEnumerable<string> Names() =>
        DiagnosticCatalog.All.Where(rule => rule.IsConfigurable).SelectMany(rule => (string[])[rule.Code, rule.Name]);
}
