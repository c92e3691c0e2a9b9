using System.CommandLine;
using AssessDsl.Cli.Terminal;
using AssessDsl.LanguageServer;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc lsp</c>: the language server on standard input and output.</summary>
internal static class LspCommand
{
    /// <summary>The command for the command line.</summary>
    public static Command Create()
    {
        var command = new Command("lsp", "Serve an editor: the language server protocol on standard input and output.")
        {
            new Flag("--stdio") { Description = "Use standard input and output; there is nothing else, but many clients say so." },
        };
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await LanguageServerHost.RunAsync(InheritedStream.OpenInput(), InheritedStream.OpenOutput(), ToolVersion.Text, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw new UsageException(exception.Message);
        }
    }
}
