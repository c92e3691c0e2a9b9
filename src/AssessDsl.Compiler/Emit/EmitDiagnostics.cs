using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Compiler.Emit;

/// <summary>What can be wrong with what outputs are made from.</summary>
public static class EmitDiagnostics
{
    /// <summary>AS4005: a template that is malformed, fails, or does without end.</summary>
    public static readonly DiagnosticDescriptor TemplateError = new("AS4005", "template-error", Severity.Error, "{message}");
}
