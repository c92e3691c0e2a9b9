using System.Collections.Immutable;

namespace AssessDsl.Project.Settings;

/// <summary>What <c>rules</c> takes: for each code or name a severity, or an object with the severity and the rule's options.</summary>
internal static class RuleSettingType
{
    public static MapType<RuleSetting> Map(ChoiceType<RuleSeverity> severities)
    {
        var type = new ShortOrLongType<RuleSeverity, RuleSetting>(severities, new ObjectType<RuleSetting>(new(),
            [
                new Setting<RuleSetting, RuleSeverity>("severity", severities,
                    "The severity, or off.", (rule, severity) => rule with { Severity = severity }),
            ]),
            severity => new() { Severity = severity });
        return new("rule", _ => type, () => ImmutableArray<string>.Empty);
    }
}
