using AssessDsl.Cli;
using AssessDsl.Cli.Terminal;

namespace AssessDsl.Tests.Cli;

public sealed class ErrorBoundaryTests
{
    [Fact]
    public async Task A_bug_asks_for_a_report_and_shows_where_it_is()
    {
        var (code, error) = await RunAsync(() => throw new InvalidOperationException("The unthinkable."));

        Assert.Equal(3, code);
        Assert.StartsWith($"assessc {ToolVersion.Text} has failed. This is a bug in it; please report it with what follows:\n", error, StringComparison.Ordinal);
        Assert.Contains("The unthinkable.", error, StringComparison.Ordinal);
        Assert.Contains(nameof(A_bug_asks_for_a_report_and_shows_where_it_is), error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_usage_is_said_in_one_line() =>
        Assert.Equal((2, "error: No 'x'.\n"), await RunAsync(() => throw new UsageException("No 'x'.")));

    [Fact]
    public async Task What_the_system_refuses_is_no_bug() =>
        Assert.Equal((2, "error: Cannot go on: permission denied.\n"), await RunAsync(() => throw new UnauthorizedAccessException()));

    [Fact]
    public async Task What_is_missing_is_named() =>
        Assert.Equal(
            (2, "error: Cannot go on: no such folder: '/gone/with'.\n"),
            await RunAsync(() => throw new DirectoryNotFoundException("Could not find a part of the path '/gone/with'.")));

    [Fact]
    public async Task An_interruption_has_the_code_that_shells_expect() =>
        Assert.Equal((130, "Interrupted.\n"), await RunAsync(() => throw new OperationCanceledException()));

    [Fact]
    public async Task The_code_of_a_command_is_the_code_of_the_program() =>
        Assert.Equal((1, ""), await RunAsync(() => Task.FromResult(1)));

    private static async Task<(int Code, string Error)> RunAsync(Func<Task<int>> command)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var code = await new ErrorBoundary(error) { Style = Style.Plain }.RunAsync(command);
        return (code, error.ToString());
    }
}
