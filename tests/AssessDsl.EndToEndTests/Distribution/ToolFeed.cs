using System.Diagnostics;
using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.EndToEndTests.Distribution;

/// <summary>A NuGet feed that holds nothing but the packed tool.</summary>
public sealed class ToolFeed : IAsyncLifetime
{
    /// <summary>The feed's folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("assessc-feed-").FullName;

    public async ValueTask InitializeAsync()
    {
        // The tests' own build has built the tool.
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        var result = await Assessc.RunAsync(new ProcessStartInfo(
            "dotnet", ["pack", RepositoryRoot.Combine("src", "AssessDsl.Cli"), "-c", configuration, "--no-build", "-o", Folder]));
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
