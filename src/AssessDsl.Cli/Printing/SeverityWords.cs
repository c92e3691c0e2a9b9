using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Printing;

/// <summary>The words for severities.</summary>
internal static class SeverityWords
{
    /// <summary>The word in output and in options.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "hint",
    };

    /// <summary>A number with the word: "2 errors".</summary>
    public static string Counted(this Severity severity, int count) =>
        count == 1 || severity == Severity.Info ? $"{count} {severity.Word()}" : $"{count} {severity.Word()}s";
}
