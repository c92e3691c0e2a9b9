using System.Collections.Immutable;

namespace AssessDsl.Compiler.Diagnostics;

/// <summary>A place that helps to understand a diagnostic.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is to be seen there.</param>
public sealed record RelatedLocation(Location Location, string Message);

/// <summary>One finding: what, where, how grave, and how to mend it.</summary>
/// <param name="Descriptor">What kind of finding it is.</param>
/// <param name="Severity">The severity in force.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Message">The message in plain words.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Severity Severity, Location Location, string Message)
{
    /// <summary>The stable code, such as <c>AS2001</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Places that help to understand it, in the order of the reasoning.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>Changes that mend it, the best first.</summary>
    public ImmutableArray<Fix> Fixes { get; init; } = [];

    /// <summary>The reason given in an ignore comment that silences it; null when it is not silenced.</summary>
    public string? Suppression { get; init; }

    /// <summary>Compares by path, position and code: the order in which findings are printed.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var order = string.CompareOrdinal(left.Location.Path, right.Location.Path);
        if (order == 0)
            order = left.Location.Span.CompareTo(right.Location.Span);
        if (order == 0)
            order = string.CompareOrdinal(left.Code, right.Code);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }

    /// <summary>The finding on one line, as MSBuild and editors read it.</summary>
    public override string ToString() =>
        $"{Location.Path}({Location.Start}): {Severity.Word()} {Code}: {Message}";
}
