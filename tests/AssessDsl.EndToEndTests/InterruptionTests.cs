namespace AssessDsl.EndToEndTests;

public sealed class InterruptionTests
{
    [Theory, InlineData("0.3"), InlineData("0.6"), InlineData("1"), InlineData("1.5")]
    public async Task An_interrupted_build_leaves_nothing_half_done(string seconds)
    {
        if (OperatingSystem.IsWindows())
            throw Xunit.Sdk.SkipException.ForSkip("Windows has no signals.");
        var sources = string.Concat(Enumerable.Range(0, 500).Select(number => $"\n-- f{number}.assess --\n{Source(number)}"));
        using var folder = new ScriptFolder(Script.Parse("Many files." + sources));

        var result = await folder.RunAsync($"timeout --signal=INT --preserve-status {seconds} assessc build");
        var left = await folder.RunAsync("find . -name '*.tmp'; for f in out/*.json; do [ ! -e $f ] || tail -c 2 $f; done");

        Assert.Contains(result.ExitCode, (int[])[0, 130]);
        Assert.Matches("^(}\n)*$", left.Output);
    }

    private static string Source(int file) =>
        string.Concat(Enumerable.Range(0, 40).Select(number => $"actor a{file}_{number} \"Actor {number}\" {{ type: state }}\n"));
}
