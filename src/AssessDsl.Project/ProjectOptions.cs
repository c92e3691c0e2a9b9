using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Project;

/// <summary>What a project's settings mean to the compiler.</summary>
public static class ProjectOptions
{
    /// <summary>The options; a date given takes the place of the project's.</summary>
    public static CompilationOptions ToCompilationOptions(this ProjectSettings settings, PartialDate? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new()
        {
            DefaultScale = settings.Scale?.Name ?? BuiltInScales.Default,
            AsOf = asOf ?? settings.AsOf,
            Severities = SeveritiesOf(settings.Rules.Where(rule => rule.Value.Severity is not null)
                .Select(rule => KeyValuePair.Create(rule.Key, rule.Value.Severity!))),
            RuleSettings = settings.Rules.Values.SelectMany(rule => rule.Thresholds).ToImmutableDictionary(StringComparer.Ordinal),
            // The compiler takes the first that matches; in the project file later entries win.
            Overrides = [.. settings.Overrides.Reverse().Select(ToOverride)],
        };
    }

    private static SeverityOverride ToOverride(RuleOverride entry) =>
        new(path => entry.Files.Any(glob => glob.Matches(path)), SeveritiesOf(entry.Rules));

    private static ImmutableDictionary<string, Severity?> SeveritiesOf(IEnumerable<KeyValuePair<string, RuleSeverity>> rules) =>
        rules.ToImmutableDictionary(rule => rule.Key, rule => rule.Value.Severity, StringComparer.Ordinal);
}
