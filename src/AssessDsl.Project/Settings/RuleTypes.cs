using AssessDsl.Compiler.Rules;
using AssessDsl.Compiler.Semantics;

namespace AssessDsl.Project.Settings;

/// <summary>Objects whose names are the codes or names of rules.</summary>
internal static class RuleTypes
{
    private const int Most = 10_000;

    /// <summary>An object that gives each rule it names a value of the rule's own type.</summary>
    public static MapType<T> Map<T>(Func<Rule, SettingType<T>> typeOf) =>
        new("rule", name => RuleCatalog.Find(name) is { } rule ? typeOf(rule) : null, Names);

    /// <summary>A rule's severity, or an object with that and the rule's thresholds.</summary>
    public static SettingType<RuleSetting> SettingOf(Rule rule, SettingType<RuleSeverity> severities) =>
        new ShortOrLongType<RuleSeverity, RuleSetting>(severities, new ObjectType<RuleSetting>(new(),
            [
                new Setting<RuleSetting, RuleSeverity>("severity", severities,
                    "The severity, or off.",
                    (setting, severity) => setting with { Severity = severity }),
                .. rule.Thresholds.Select(SettingOf),
            ]),
            severity => new() { Severity = severity });

    private static Setting<RuleSetting, int> SettingOf(RuleThreshold threshold) => new(threshold.Name, new NumberType(0, Most),
        $"{threshold.Documentation} House policy; {threshold.Default:0.##} when left out.",
        (setting, number) => setting with { Thresholds = setting.Thresholds.SetItem(threshold.Key, number) });

    private static IEnumerable<string> Names() => RuleCatalog.All.SelectMany(rule => (string[])[rule.Descriptor.Code, rule.Descriptor.Name]);
}
