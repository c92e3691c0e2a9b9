using AssessDsl.Tests.Infrastructure;

namespace AssessDsl.Tests.Rules;

/// <summary>What the compiler says about the projects of the repository. Each finding on the seeds was looked at and is right.</summary>
public sealed class ProjectFindingsTests
{
    public static TheoryData<string> Examples => [.. ExampleProject.Folders.Select(row => row.Data).Where(folder => folder != "seeds")];

    [Fact]
    public void The_seeds_have_the_findings_that_their_readme_explains() =>
        Snapshot.Match(string.Concat(ExampleProject.Compile("seeds").GetDiagnostics(TestContext.Current.CancellationToken).Select(diagnostic => $"{diagnostic}\n")));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_have_none(string folder) => Assert.Empty(ExampleProject.Compile(folder).GetDiagnostics(TestContext.Current.CancellationToken));
}
