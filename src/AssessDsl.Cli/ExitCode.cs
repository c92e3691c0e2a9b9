namespace AssessDsl.Cli;

/// <summary>What the program's exit codes mean; never a count.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above the failing level.</summary>
    public const int Success = 0;

    /// <summary>Findings, or a difference where none should be.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage, a project file that cannot be used, or no input.</summary>
    public const int Usage = 2;

    /// <summary>A bug in the program.</summary>
    public const int InternalError = 3;

    /// <summary>Interrupted, as shells count it.</summary>
    public const int Interrupted = 130;
}
