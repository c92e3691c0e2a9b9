using System.Diagnostics;

namespace AssessDsl.EndToEndTests;

/// <summary>The built program, run as a process of its own.</summary>
internal static class Assessc
{
    private static readonly string? s_other = Environment.GetEnvironmentVariable("ASSESSC");

    /// <summary>The program: that of this build, or the one that ASSESSC names, such as a native binary.</summary>
    public static string Program { get; } = s_other ?? Path.Combine(AppContext.BaseDirectory, "assessc.dll");

    /// <summary>The words of a command line that the program's arguments follow.</summary>
    public static IReadOnlyList<string> Command { get; } = s_other is null ? ["dotnet", Program] : [Program];

    public static Task<ProcessResult> RunAsync(string workingDirectory, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(Command[0], [.. Command.Skip(1), .. arguments]) { WorkingDirectory = workingDirectory });

    /// <summary>Runs a process to its end, its standard input being empty.</summary>
    public static async Task<ProcessResult> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await error);
    }
}

/// <summary>What a process left behind.</summary>
internal sealed record ProcessResult(int ExitCode, string Output, string Error);
