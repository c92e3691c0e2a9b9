using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli.Reporting;

/// <summary>A diagnostic as it is reported: its paths relative to the working directory.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Fingerprint">What stays the same while lines above it come and go.</param>
/// <param name="IsBaselined">Whether the baseline accepts it.</param>
internal sealed record Finding(Diagnostic Diagnostic, string Fingerprint, bool IsBaselined = false)
{
    /// <summary>Whether it counts; accepted and ignored findings only appear where a format can mark them.</summary>
    public bool IsActive => !IsBaselined && Diagnostic.Suppression is null;

    /// <summary>The severity in force.</summary>
    public Severity Severity => Diagnostic.Severity;

    /// <summary>The code and name, as headings show them.</summary>
    public string Title => $"{Diagnostic.Code} {Diagnostic.Descriptor.Name}";
}
