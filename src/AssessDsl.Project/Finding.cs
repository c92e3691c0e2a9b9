using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Project;

/// <summary>A diagnostic of a project, and what is known of it from earlier runs.</summary>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Fingerprint">What stays the same while lines above it come and go.</param>
/// <param name="IsBaselined">Whether the baseline accepts it.</param>
public sealed record Finding(Diagnostic Diagnostic, string Fingerprint, bool IsBaselined = false)
{
    /// <summary>Whether it counts; accepted and ignored findings only appear where a format can mark them.</summary>
    public bool IsActive => !IsBaselined && Diagnostic.Suppression is null;

    /// <summary>Whether it counts and is heavy enough to fail a command.</summary>
    public bool Fails { get; private init; }

    /// <summary>The severity in force.</summary>
    public Severity Severity => Diagnostic.Severity;

    /// <summary>The finding where a command fails from a severity on.</summary>
    public Finding FailingFrom(Severity lightest) => this with { Fails = IsActive && Severity >= lightest };

    /// <summary>Diagnostics that are told apart from each other, in the same order.</summary>
    public static ImmutableArray<Finding> Of(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Zip(Project.Fingerprint.OfAll(diagnostics), (diagnostic, print) => new Finding(diagnostic, print))];
}
