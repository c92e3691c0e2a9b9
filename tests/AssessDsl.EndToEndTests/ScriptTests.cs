using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.EndToEndTests;

public sealed class ScriptTests
{
    private static readonly string s_folder = RepositoryRoot.Combine("tests", "AssessDsl.EndToEndTests", "Scripts");

    public static TheoryData<string> Scripts =>
        [.. Directory.EnumerateFiles(s_folder, "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Scripts))]
    public async Task The_program_does_what_the_script_says(string name)
    {
        if (OperatingSystem.IsWindows())
            throw Xunit.Sdk.SkipException.ForSkip("The scripts need a POSIX shell.");
        var file = Path.Combine(s_folder, name + ".txt");
        var script = Script.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        using var folder = new ScriptFolder(script);
        foreach (var need in script.Needs)
            Assert.SkipUnless((await folder.RunAsync(Probe(need))).ExitCode == 0, $"There is no {need} here.");

        var actual = await script.RunAsync(folder.RunAsync);

        Snapshot.MatchFile(actual, file, Snapshot.Accepts);
    }

    /// <summary>A command that succeeds where a need is met.</summary>
    private static string Probe(string need) => need switch
    {
        "unprivileged user" => $"unprivileged test -r '{Assessc.Program}'",
        "small file system" => "unshare -rm true",
        "signals" => "command -v timeout",
        "git" => "command -v git",
        _ => throw new ArgumentException($"No script can need '{need}'.", nameof(need)),
    };
}
