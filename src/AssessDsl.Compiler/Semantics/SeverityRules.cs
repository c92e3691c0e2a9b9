using System.Collections.Immutable;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Semantics;

/// <summary>Gives diagnostics the severities that the project sets.</summary>
internal static class SeverityRules
{
    /// <summary>The diagnostic with the severity in force, or null when it is switched off.</summary>
    public static Diagnostic? Apply(CompilationOptions options, Diagnostic diagnostic)
    {
        if (!diagnostic.Descriptor.IsConfigurable)
            return diagnostic;
        var severity = InForce(options, diagnostic.Descriptor, diagnostic.Location.Path);
        return severity is { } set ? diagnostic with { Severity = set } : null;
    }

    /// <summary>The severity of a rule in a file; null when it is switched off there.</summary>
    public static Severity? InForce(CompilationOptions options, DiagnosticDescriptor descriptor, string path)
    {
        foreach (var file in options.Overrides)
        {
            if (TryGet(file.Severities, descriptor, out var severity) && file.Matches(path))
                return severity;
        }
        return TryGet(options.Severities, descriptor, out var set) ? set : descriptor.Severity;
    }

    private static bool TryGet(ImmutableDictionary<string, Severity?> severities, DiagnosticDescriptor descriptor, out Severity? severity) =>
        severities.TryGetValue(descriptor.Code, out severity) || severities.TryGetValue(descriptor.Name, out severity);
}
