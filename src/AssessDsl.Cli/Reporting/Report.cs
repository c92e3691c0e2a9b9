using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project;

namespace AssessDsl.Cli.Reporting;

/// <summary>What a command found, ready to be printed in any format.</summary>
/// <param name="Findings">All findings in order, ignored and accepted ones included.</param>
/// <param name="Files">The paths of the files that were checked, relative to the working directory.</param>
internal sealed record Report(ImmutableArray<Finding> Findings, ImmutableArray<string> Files)
{
    /// <summary>The lightest severity that is printed.</summary>
    public Severity Threshold { get; init; } = Severity.Info;

    /// <summary>The findings that count and are heavy enough to be shown.</summary>
    public IEnumerable<Finding> Shown => Findings.Where(finding => finding.IsActive && finding.Severity >= Threshold);

    /// <summary>How many findings that count have a severity.</summary>
    public int Count(Severity severity) => Findings.Count(finding => finding.IsActive && finding.Severity == severity);
}
