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

    /// <summary>The whole build takes many times as long, on a fast machine too.</summary>
    [Theory, InlineData(1), InlineData(2)]
    public async Task An_interruption_amid_the_work_ends_it_at_once(int seconds)
    {
        if (OperatingSystem.IsWindows())
            throw Xunit.Sdk.SkipException.ForSkip("Windows has no signals.");
        var sources = string.Concat(Enumerable.Range(0, 800).Select(number => $"\n-- f{number}.assess --\n{Brief(number)}"));
        using var folder = new ScriptFolder(Script.Parse("Many briefs." + sources));

        var result = await folder.RunAsync($"timeout --signal=INT --preserve-status {seconds} assessc build");

        // What does not end within two seconds is ended by force, and so without a word.
        Assert.Equal((130, "", "Interrupted.\n"), (result.ExitCode, result.Output, result.Error));
    }

    private static string Source(int file) =>
        string.Concat(Enumerable.Range(0, 40).Select(number => $"actor a{file}_{number} \"Actor {number}\" {{ type: state }}\n"));

    private static string Brief(int file)
    {
        var numbers = Enumerable.Range(0, 40).Select(number => $"{file}_{number}").ToArray();
        var declarations = numbers.Select(number => $$"""
            source s{{number}} "Report {{number}}" { type: official }
            event e{{number}} "Event {{number}}" { date: 2025-01-17  sources: s{{number}} }
            assessment j{{number}} "The pact {{number}} holds" { likelihood: likely  confidence: low  because: e{{number}} }

            """);
        return $"{string.Concat(declarations)}brief b{file} \"Brief\" {{ date: 2025-02-01 {string.Concat(numbers.Select(number => $" include j{number}\n"))} }}\n";
    }
}
