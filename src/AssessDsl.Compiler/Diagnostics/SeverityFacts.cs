using System.Collections.Immutable;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>The severities, and the words for them.</summary>
public static class SeverityFacts
{
    /// <summary>All of them, the heaviest first.</summary>
    public static ImmutableArray<Severity> All { get; } = [Severity.Error, Severity.Warning, Severity.Info, Severity.Hint];

    /// <summary>The word in output, options and settings.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "hint",
    };
}
