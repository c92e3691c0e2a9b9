using System.Text.Json;
using System.Text.RegularExpressions;
using AssessDsl.Tests.Infrastructure;
using YamlDotNet.RepresentationModel;

namespace AssessDsl.EndToEndTests.Distribution;

/// <summary>The packed tool, installed and run by the very lines of the pipelines that the repository offers.</summary>
public sealed class DistributionTests(ToolFeed feed) : IClassFixture<ToolFeed>
{
    private const string Source = "actor iran \"Iran\" { type: state }\n";
    private const string Mistake = "actor iran \"Iran\" { type: stat }\n";

    [Fact]
    public async Task The_workflow_that_init_writes_succeeds_step_by_step()
    {
        SkipOnWindows();
        using var runner = new Runner(feed.Folder);
        await Assessc.RunAsync(runner.Folder, "init");
        Assert.SkipUnless((await runner.RunAsync("git --version")).ExitCode == 0, "There is no git here.");
        await runner.RunAsync("git init -q -b main && git add . && git -c user.name=A -c user.email=a@example.org commit -qm first");
        await runner.RunAsync("sed -i 's/likelihood: likely/likelihood: very_likely/; s/is likely/is very likely/' brief.assess");

        var output = await runner.RunAllAsync(Pipeline.OfWorkflow(runner.Folder, ".github/workflows/assess.yml"));

        Assert.DoesNotContain("::error", output, StringComparison.Ordinal);
        Assert.Contains("first.short_strike", runner.Summary, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(runner.Folder, "out", "assess.json")));
    }

    [Fact]
    public async Task The_action_marks_findings_and_fails()
    {
        SkipOnWindows();
        using var runner = new Runner(null);
        var steps = Pipeline.OfAction(RepositoryRoot.Path, new() { ["source"] = feed.Folder, ["arguments"] = "a.assess --max-warnings 0" }).ToList();
        await File.WriteAllTextAsync(Path.Combine(runner.Folder, "a.assess"), Mistake, TestContext.Current.CancellationToken);

        await runner.RunAllAsync(steps.SkipLast(1));
        var result = await runner.RunAsync(steps[^1]);

        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith("::error file=a.assess,line=1,", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_GitLab_job_leaves_a_report_and_fails()
    {
        SkipOnWindows();
        using var runner = new Runner(null);
        var steps = Pipeline.OfGitLab(RepositoryRoot.Combine("ci", "assess.gitlab-ci.yml"), new() { ["ASSESS_SOURCE"] = feed.Folder }).ToList();
        await File.WriteAllTextAsync(Path.Combine(runner.Folder, "a.assess"), Mistake, TestContext.Current.CancellationToken);

        await runner.RunAllAsync(steps.SkipLast(1));
        var result = await runner.RunAsync(steps[^1]);

        Assert.Equal(1, result.ExitCode);
        using var report = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(runner.Folder, "gl-code-quality-report.json"), TestContext.Current.CancellationToken));
        Assert.Equal("AS2009", report.RootElement[0].GetProperty("check_name").GetString());
    }

    [Fact]
    public async Task The_hooks_of_pre_commit_run()
    {
        SkipOnWindows();
        using var runner = new Runner(null);
        await runner.RunAllAsync(Pipeline.OfAction(RepositoryRoot.Path, new() { ["source"] = feed.Folder }).Take(1));
        var file = Path.Combine(runner.Folder, "a.assess");
        await File.WriteAllTextAsync(file, "  " + Source, TestContext.Current.CancellationToken);

        foreach (var hook in (YamlSequenceNode)Pipeline.Load(RepositoryRoot.Combine(".pre-commit-hooks.yaml")))
        {
            Assert.Matches(Pipeline.Text(hook["files"]), "sub/a.assess");
            var files = hook is YamlMappingNode map && map.Children.ContainsKey("pass_filenames") ? "" : " a.assess";
            var result = await runner.RunAsync(Pipeline.Text(hook["entry"]) + files);
            Assert.True(result.ExitCode == 0, result.Output + result.Error);
        }

        Assert.Equal(Source, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_installed_tool_has_the_version_of_the_repository()
    {
        SkipOnWindows();
        using var runner = new Runner(feed.Folder);
        var installed = await runner.RunAsync("dotnet tool install assessc --tool-path ../tools");
        Assert.True(installed.ExitCode == 0, installed.Output + installed.Error);

        var result = await runner.RunAsync("../tools/assessc --version");

        var properties = await File.ReadAllTextAsync(RepositoryRoot.Combine("Directory.Build.props"), TestContext.Current.CancellationToken);
        Assert.Equal(Regex.Match(properties, "<VersionPrefix>(.*)</VersionPrefix>").Groups[1].Value + "\n", result.Output);
    }

    private static void SkipOnWindows() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The pipelines need a POSIX shell.");
}
