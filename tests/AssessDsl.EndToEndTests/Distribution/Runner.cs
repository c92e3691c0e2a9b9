using System.Diagnostics;

namespace AssessDsl.EndToEndTests.Distribution;

/// <summary>Runs steps one by one as a runner of GitHub or GitLab does, in a folder that reaches one NuGet feed at most.</summary>
internal sealed class Runner : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("assessc-runner-").FullName;
    private readonly string _pathFile;
    private readonly string _summaryFile;

    public Runner(string? feed)
    {
        Folder = Directory.CreateDirectory(Path.Combine(_root, "repository")).FullName;
        _pathFile = Path.Combine(_root, "path");
        _summaryFile = Path.Combine(_root, "summary");
        var source = feed is null ? "" : $"<add key=\"feed\" value=\"{feed}\" />";
        File.WriteAllText(Path.Combine(_root, "NuGet.config"), $"<configuration><packageSources><clear />{source}</packageSources></configuration>");
        File.WriteAllText(_pathFile, "");
    }

    /// <summary>The folder that a pipeline checks out into.</summary>
    public string Folder { get; }

    /// <summary>What steps wrote into the summary of the job.</summary>
    public string Summary => File.ReadAllText(_summaryFile);

    /// <summary>Runs a step.</summary>
    public Task<ProcessResult> RunAsync(ShellStep step)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", "-c", step.Text]) { WorkingDirectory = Folder };
        foreach (var (name, value) in step.Variables)
            start.Environment[name] = value;
        start.Environment["RUNNER_TEMP"] = _root;
        start.Environment["GITHUB_PATH"] = _pathFile;
        start.Environment["GITHUB_STEP_SUMMARY"] = _summaryFile;
        start.Environment["PATH"] = string.Join(':', [.. File.ReadAllLines(_pathFile).Reverse(), Environment.GetEnvironmentVariable("PATH")!]);
        return Assessc.RunAsync(start);
    }

    /// <summary>Runs a line of shell.</summary>
    public Task<ProcessResult> RunAsync(string line) => RunAsync(new ShellStep(line, new Dictionary<string, string>()));

    /// <summary>Runs steps that must all succeed, and returns what they printed.</summary>
    public async Task<string> RunAllAsync(IEnumerable<ShellStep> steps)
    {
        var output = "";
        foreach (var step in steps)
        {
            var result = await RunAsync(step);
            Assert.True(result.ExitCode == 0, $"{step.Text}\n{result.Output}{result.Error}");
            output += result.Output;
        }
        return output;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
