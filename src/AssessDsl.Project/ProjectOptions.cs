using System.Collections.Immutable;
using AssessDsl.Compiler;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Project;

/// <summary>What a project's settings mean to the compiler.</summary>
internal static class ProjectOptions
{
    public static CompilationOptions ToCompilationOptions(this ProjectSettings settings, PartialDate? asOf) => new()
    {
        DefaultScale = settings.Scale?.Name ?? BuiltInScales.Default,
        AsOf = asOf ?? settings.AsOf,
        Severities = SeveritiesOf(settings.Rules.Where(rule => rule.Value.Severity is not null)
            .Select(rule => KeyValuePair.Create(rule.Key, rule.Value.Severity!))),
        RuleSettings = settings.Rules.Values.Aggregate(ImmutableDictionary<string, decimal>.Empty, (all, rule) => all.SetItems(rule.Thresholds)),
        // The compiler takes the first that matches; in the project file later entries win.
        Overrides = [.. settings.Overrides.Reverse().Select(ToOverride)],
    };

    private static SeverityOverride ToOverride(RuleOverride entry) =>
        new(path => entry.Files.Any(glob => glob.Matches(path)), SeveritiesOf(entry.Rules));

    private static ImmutableDictionary<string, Severity?> SeveritiesOf(IEnumerable<KeyValuePair<string, RuleSeverity>> rules) =>
        rules.ToImmutableDictionary(rule => rule.Key, rule => rule.Value.Severity, StringComparer.Ordinal);
}
