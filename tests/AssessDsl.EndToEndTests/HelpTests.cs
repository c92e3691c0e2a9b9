namespace AssessDsl.EndToEndTests;

public sealed class HelpTests
{
    [Fact]
    public async Task Help_names_the_program_and_succeeds()
    {
        var result = await Assessc.RunAsync(AppContext.BaseDirectory, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.Error);
        Assert.Contains("assessc", result.Output, StringComparison.Ordinal);
    }
}
