using System.Runtime.InteropServices;

namespace AssessDsl.Cli.Terminal;

/// <summary>
/// The standard streams that the program was started with. Where one was closed, something that the runtime itself has
/// opened has its number: reading that would wait without end, and writing to it would do harm.
/// </summary>
internal static class InheritedStream
{
    private const int GetFlags = 1;
    private const int ClosesOnExecution = 1;

    /// <summary>Standard input.</summary>
    public static Stream OpenInput() =>
        IsOpen(0) ? Console.OpenStandardInput() : throw new UsageException("Standard input is closed.");

    /// <summary>Standard output; what is written to a closed one goes nowhere.</summary>
    public static Stream OpenOutput() => IsOpen(1) ? Console.OpenStandardOutput() : Stream.Null;

    /// <summary>Standard error; what is written to a closed one goes nowhere.</summary>
    public static Stream OpenError() => IsOpen(2) ? Console.OpenStandardError() : Stream.Null;

    /// <summary>What the runtime opens is closed for programs that it starts; what another program left open for this one cannot be.</summary>
    private static bool IsOpen(int descriptor) =>
        OperatingSystem.IsWindows() || GetDescriptor(descriptor, GetFlags) is >= 0 and var flags && (flags & ClosesOnExecution) == 0;

    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetDescriptor(int descriptor, int command);
}
