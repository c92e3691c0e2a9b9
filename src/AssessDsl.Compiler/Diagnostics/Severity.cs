namespace AssessDsl.Compiler.Diagnostics;

/// <summary>How much a diagnostic weighs, from the lightest to the heaviest.</summary>
public enum Severity
{
    /// <summary>Shown in the editor only, or with <c>-v</c>.</summary>
    Hint,

    /// <summary>Worth knowing; breaks nothing.</summary>
    Info,

    /// <summary>Should be mended; the output is still written.</summary>
    Warning,

    /// <summary>Must be mended; nothing is written.</summary>
    Error,
}
