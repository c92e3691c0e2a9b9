using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using AssessDsl.Cli.Commands;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli;

/// <summary>All of <c>assessc</c>: its commands, what it says to mistyped ones, and its exit codes.</summary>
internal sealed class CommandLine(TerminalStreams streams)
{
    /// <summary>Runs the program with the arguments of the process.</summary>
    public async Task<int> RunAsync(string[] arguments)
    {
        try
        {
            var result = CreateRoot().Parse(Normalise(ArgumentFile.Expand(arguments)), new() { ResponseFileTokenReplacer = null });
            if (UsageProblem(result) is { } problem)
            {
                Complain(problem);
                streams.Error.WriteLine($"'{CommandPath(result.CommandResult)} --help' says what there is.");
                return ExitCode.Usage;
            }
            var code = await result.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = streams.Output, Error = streams.Error });
            await streams.Output.FlushAsync();
            return code;
        }
        catch (UsageException exception)
        {
            Complain(exception.Message);
            return ExitCode.Usage;
        }
        catch (IOException exception)
        {
            Complain($"Cannot go on: {SourceReader.ReasonFor(exception)}.");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            streams.Error.WriteLine("Interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception)
        {
            streams.Error.WriteLine($"assessc {ToolVersion.Text} has failed. This is a bug in it; please report it with what follows:");
            streams.Error.WriteLine(exception);
            return ExitCode.InternalError;
        }
    }

    private RootCommand CreateRoot()
    {
        var root = new RootCommand("The compiler for Assess, a language for structured analytic assessments.")
        {
            new BuildCommand(streams).Create(),
            new CheckCommand(streams).Create(),
            new FormatCommand(streams).Create(),
            new WatchCommand(streams).Create(),
            new ServeCommand(streams).Create(),
            new InitCommand(streams).Create(),
            new DiffCommand(streams).Create(),
            new GraphCommand(streams).Create(),
            new ExplainCommand(streams).Create(),
            new RulesCommand(streams).Create(),
            new BaselineCommand(streams).Create(),
            new SchemaCommand(streams).Create(),
            new CompletionCommand(streams).Create(),
            LspCommand.Create(),
        };
        root.Options.OfType<VersionOption>().Single().Aliases.Add("-V");
        ((HelpAction)root.Options.OfType<HelpOption>().Single().Action!).MaxWidth = streams.Width;
        return root;
    }

    /// <summary>Gives <c>--warn-as-error</c> its value, so that it takes none from the arguments behind it.</summary>
    private static string[] Normalise(IReadOnlyList<string> arguments) =>
        [.. arguments.Select(argument => argument == "--warn-as-error" ? $"{argument}={ReportSettings.AllWarnings}" : argument)];

    /// <summary>What is wrong with the command line; null when nothing is.</summary>
    private static string? UsageProblem(ParseResult result)
    {
        if (result.Action is HelpAction || result.Tokens.Any(token => token.Type == TokenType.Directive))
            return null;
        if (UnknownOption(result) is { } option)
            return $"There is no option '{option}'{Suggest(option, KnownOptions(result.CommandResult.Command))}";
        if (result.UnmatchedTokens is [var name, ..] && result.CommandResult.Command is RootCommand root)
            return $"There is no command '{name}'{Suggest(name, root.Subcommands.Select(command => command.Name))}";
        return result.Errors is [var error, ..] ? error.Message : null;
    }

    /// <summary>The parser takes an option that it does not know for a path; a path may begin with a dash only behind <c>--</c>.</summary>
    private static string? UnknownOption(ParseResult result)
    {
        var paths = result.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens.Select(token => token.Value))
            .Concat(result.UnmatchedTokens)
            .ToHashSet(StringComparer.Ordinal);
        return result.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Value is ['-', _, ..] && paths.Contains(token.Value))
            .Select(token => token.Value.Split('=')[0])
            .FirstOrDefault();
    }

    private static IEnumerable<string> KnownOptions(Command command) =>
        command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Append("--help");

    private static string Suggest(string name, IEnumerable<string> known)
    {
        var nearest = NearestName.Find(name, known);
        return nearest.Count == 0 ? "." : NearestName.Suggest(nearest);
    }

    private static string CommandPath(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{CommandPath(parent)} {result.Command.Name}" : "assessc";

    private void Complain(string problem) =>
        streams.Error.WriteLine($"{streams.ErrorStyle(ColorChoice.Auto).Red("error")}: {Printable.Of(problem)}");
}
