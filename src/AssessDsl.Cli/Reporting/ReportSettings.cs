using System.Collections.Immutable;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Reporting;

/// <summary>How findings are printed and when they fail a command.</summary>
/// <param name="Format">The output format; null for the one that suits the output.</param>
/// <param name="OutputFile">Where findings go instead of to standard output.</param>
/// <param name="FailOn">The lightest severity that fails; null for what the project says.</param>
/// <param name="MaxWarnings">How many warnings may be.</param>
/// <param name="WarnAsError">The codes and names of warnings that count as errors.</param>
/// <param name="ExitZero">Whether findings never fail.</param>
/// <param name="Color">Whether output is coloured.</param>
/// <param name="IsQuiet">Whether only findings are printed.</param>
/// <param name="IsVerbose">Whether hints are printed too.</param>
/// <param name="HasTimings">Whether the phases' times are printed.</param>
internal sealed record ReportSettings(
    string? Format, string? OutputFile, Severity? FailOn, int? MaxWarnings, ImmutableArray<string> WarnAsError,
    bool ExitZero, ColorChoice Color, bool IsQuiet, bool IsVerbose, bool HasTimings)
{
    /// <summary>What holds for commands without these options.</summary>
    public static ReportSettings Default { get; } = new(null, null, null, null, [], false, ColorChoice.Auto, false, false, false);

    /// <summary>What <c>--warn-as-error</c> stands for without codes.</summary>
    public const string AllWarnings = "all";

    /// <summary>The diagnostic as an error where it is a warning that counts as one.</summary>
    public Diagnostic Raise(Diagnostic diagnostic) =>
        diagnostic.Severity == Severity.Warning && IsRaised(diagnostic.Descriptor) ? diagnostic with { Severity = Severity.Error } : diagnostic;

    private bool IsRaised(DiagnosticDescriptor descriptor) =>
        WarnAsError.Any(name => name is AllWarnings || name == descriptor.Code || name == descriptor.Name);
}
