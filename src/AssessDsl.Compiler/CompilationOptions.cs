using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Compiler.Scales;
using AssessDsl.Compiler.Syntax;

namespace AssessDsl.Compiler;

/// <summary>What a project says about how its files are compiled.</summary>
public sealed record CompilationOptions
{
    /// <summary>The options of a project that says nothing.</summary>
    public static readonly CompilationOptions Default = new();

    /// <summary>The full id of the scale that is in use where neither an assessment nor its brief names one.</summary>
    public string DefaultScale { get; init; } = BuiltInScales.Default;

    /// <summary>The day to judge overdue and future things by, where a brief's own date does not apply; never the clock.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>The severities that the project sets, by code or name; null switches a rule off.</summary>
    public ImmutableDictionary<string, Severity?> Severities { get; init; } = ImmutableDictionary<string, Severity?>.Empty;

    /// <summary>Severities for some files only; the first that matches a file and a rule counts.</summary>
    public ImmutableArray<SeverityOverride> Overrides { get; init; } = [];

    /// <summary>The settings of rules, by the rule's name and the setting's, such as <c>long-range-certainty.years</c>.</summary>
    public ImmutableDictionary<string, decimal> RuleSettings { get; init; } = ImmutableDictionary<string, decimal>.Empty;
}

/// <summary>Severities for the files that a pattern matches.</summary>
/// <param name="Matches">Whether a path is among the files.</param>
/// <param name="Severities">The severities, by code or name; null switches a rule off.</param>
public sealed record SeverityOverride(Func<string, bool> Matches, ImmutableDictionary<string, Severity?> Severities);
