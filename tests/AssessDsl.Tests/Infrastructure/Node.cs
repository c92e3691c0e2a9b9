using System.Diagnostics;

namespace AssessDsl.Tests.Infrastructure;

/// <summary>Runs the scripts in <c>tests/node</c>, where Node and the packages are installed.</summary>
internal static class Node
{
    private static readonly string s_folder = RepositoryRoot.Combine("tests", "node");

    /// <summary>Runs a script; skips the test where it cannot, and says what is missing. Returns the exit code and the output.</summary>
    public static (int ExitCode, string Output) Run(string script, params string[] arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(s_folder, "node_modules", "ajv")), "needs Node and 'npm install' in tests/node");
        var start = new ProcessStartInfo("node", [Path.Combine(s_folder, script), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
