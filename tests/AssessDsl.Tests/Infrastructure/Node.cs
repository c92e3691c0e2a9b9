using System.Diagnostics;

namespace AssessDsl.Tests.Infrastructure;

/// <summary>Runs scripts where Node and the packages of their folder are installed.</summary>
internal static class Node
{
    /// <summary>A file of a package of <c>tests/node</c>; skips the test where it is missing.</summary>
    public static string PackageFile(string path)
    {
        var file = RepositoryRoot.Combine("tests", "node", "node_modules", path);
        Assert.SkipUnless(File.Exists(file), "needs Node and 'npm install' in tests/node");
        return file;
    }

    /// <summary>Runs a script of <c>tests/node</c>; see <see cref="RunIn"/>.</summary>
    public static (int ExitCode, string Output) Run(string script, params string[] arguments) => RunIn("tests/node", script, arguments);

    /// <summary>Runs a script in a folder; skips the test where it cannot, and says what is missing. Returns the exit code and the output.</summary>
    public static (int ExitCode, string Output) RunIn(string folder, string script, params string[] arguments)
    {
        var path = RepositoryRoot.Combine(folder);
        Assert.SkipUnless(Directory.Exists(Path.Combine(path, "node_modules")), $"needs Node and 'npm install' in {folder}");
        var start = new ProcessStartInfo("node", [script, .. arguments]) { WorkingDirectory = path, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
