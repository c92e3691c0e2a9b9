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
        if (!TryGetSet(options, diagnostic.Descriptor, diagnostic.Location.Path, out var severity))
            return diagnostic;
        return severity is { } set ? diagnostic with { Severity = set } : null;
    }

    /// <summary>Whether a rule may report anything in any file.</summary>
    public static bool IsOnSomewhere(CompilationOptions options, DiagnosticDescriptor descriptor) =>
        !TryGet(options.Severities, descriptor, out var set) || set is not null
        || options.Overrides.Any(o => TryGet(o.Severities, descriptor, out var severity) && severity is not null);

    /// <summary>The severity that the project sets for a file; a rule with two severities of its own keeps them where none is set.</summary>
    private static bool TryGetSet(CompilationOptions options, DiagnosticDescriptor descriptor, string path, out Severity? severity)
    {
        foreach (var file in options.Overrides)
        {
            if (TryGet(file.Severities, descriptor, out severity) && file.Matches(path))
                return true;
        }
        return TryGet(options.Severities, descriptor, out severity);
    }

    private static bool TryGet(ImmutableDictionary<string, Severity?> severities, DiagnosticDescriptor descriptor, out Severity? severity) =>
        severities.TryGetValue(descriptor.Code, out severity) || severities.TryGetValue(descriptor.Name, out severity);
}
