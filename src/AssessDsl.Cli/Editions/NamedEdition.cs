using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Cli.Editions;

/// <summary>An edition that was read.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Edition">Its declarations.</param>
/// <param name="Errors">The number of errors in its sources; what they concern may be missing.</param>
internal sealed record NamedEdition(EditionName Name, Edition Edition, int Errors)
{
    /// <summary>Whether there was no source at all.</summary>
    public bool HasNoSources { get; init; }
}

/// <summary>What is said of editions that have errors.</summary>
internal static class EditionErrors
{
    /// <summary>That what is wrong with an edition is missing in what is printed.</summary>
    public static string Describe(EditionName name, int errors) =>
        $"{Printable.Of(name.Subject)} has {DiagnosticWords.Counted(errors, "error")}, so changes may be missing or wrong; 'assessc check' lists them.";
}
