using AssessDsl.Cli.Terminal;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli;

/// <summary>Turns whatever ends a command early into a message and an exit code.</summary>
/// <param name="error">Where messages go.</param>
internal sealed class ErrorBoundary(TextWriter error)
{
    /// <summary>How messages are coloured.</summary>
    public required Style Style { get; set; }

    /// <summary>Runs a command and returns its exit code.</summary>
    public async Task<int> RunAsync(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (UsageException exception)
        {
            Complain(exception.Message);
            return ExitCode.Usage;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            var path = SourceReader.PathIn(exception) is { } named ? $": '{named}'" : "";
            Complain($"Cannot go on: {SourceReader.ReasonFor(exception)}{path}.");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            error.WriteLine($"assessc {ToolVersion.Text} has failed. This is a bug in it; please report it with what follows:");
            error.WriteLine(exception);
            return ExitCode.InternalError;
        }
    }

    /// <summary>Says what is wrong with what was asked for.</summary>
    public void Complain(string problem) => error.WriteLine($"{Style.Red("error")}: {Printable.Of(problem)}");
}
