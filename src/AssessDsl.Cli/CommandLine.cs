using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using AssessDsl.Cli.Commands;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Diagnostics;

namespace AssessDsl.Cli;

/// <summary>All of <c>assessc</c>: its commands, what it says to mistyped ones, and its exit codes.</summary>
internal sealed class CommandLine(TerminalStreams streams)
{
    private readonly GlobalOptions _global = new();
    private readonly ErrorBoundary _boundary = new(streams.Error) { Style = streams.ErrorStyle(ColorChoice.Auto) };

    /// <summary>Runs the program with the arguments of the process.</summary>
    public Task<int> RunAsync(string[] arguments) => _boundary.RunAsync(async () =>
    {
        var result = CreateRoot().Parse(Normalise([.. ArgumentFile.Expand(arguments)]), new() { ResponseFileTokenReplacer = null });
        _boundary.Style = streams.ErrorStyle(_global.Color(result));
        if (UsageProblem(result) is { } problem)
        {
            _boundary.Complain(problem);
            streams.Error.WriteLine($"'{CommandPath(result.CommandResult)} --help' says what there is.");
            return ExitCode.Usage;
        }
        var code = await result.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = streams.Output, Error = streams.Error });
        await streams.Output.FlushAsync();
        return code;
    });

    private RootCommand CreateRoot()
    {
        var root = new RootCommand(
            "The compiler for Assess, a language for structured analytic assessments. @FILE stands for the arguments in a file, one a line.")
        {
            new BuildCommand(streams, _global).Create(),
            new CheckCommand(streams, _global).Create(),
            new FormatCommand(streams, _global).Create(),
            new WatchCommand(streams, _global).Create(),
            new ServeCommand(streams, _global).Create(),
            new InitCommand(streams, _global).Create(),
            new DiffCommand(streams, _global).Create(),
            new GraphCommand(streams, _global).Create(),
            new ScoreCommand(streams, _global).Create(),
            new QueryCommand(streams, _global).Create(),
            new ExplainCommand(streams, _global).Create(),
            new RulesCommand(streams).Create(),
            new BaselineCommand(streams, _global).Create(),
            new SchemaCommand(streams).Create(),
            new CompletionCommand(streams).Create(),
            LspCommand.Create(),
        };
        _global.AddTo(root);
        root.Options.OfType<VersionOption>().Single().Aliases.Add("-V");
        var help = root.Options.OfType<HelpOption>().Single();
        ((HelpAction)help.Action!).MaxWidth = streams.Width;
        // They are paths here.
        help.Aliases.Remove("/h");
        help.Aliases.Remove("/?");
        return root;
    }

    /// <summary>Takes <c>help COMMAND</c> for its help, and gives <c>--warn-as-error</c> its value, so that it takes none from the arguments behind it.</summary>
    private static string[] Normalise(string[] arguments) => arguments is ["help", .. var command]
        ? [.. command, "--help"]
        : [.. arguments.Select(argument => argument == "--warn-as-error" ? $"{argument}={ReportSettings.AllWarnings}" : argument)];

    /// <summary>What is wrong with the command line; null when nothing is.</summary>
    private string? UsageProblem(ParseResult result)
    {
        var directive = result.Tokens.FirstOrDefault(token => token.Type == TokenType.Directive)?.Value;
        var command = result.CommandResult.Command;
        var isUnknown = command.Subcommands.Count > 0 && result.UnmatchedTokens is [[not '-', ..], ..];
        if ((result.Action is HelpAction && !isUnknown) || directive?.StartsWith("[suggest", StringComparison.Ordinal) is true)
            return null;
        if (directive is not null)
            return $"There is no command '{directive}'.";
        // What an unset variable of a script leaves behind must not stand for the working directory.
        if (result.Tokens.Any(token => token.Value.Length == 0))
            return "An argument is empty.";
        if (isUnknown)
            return $"There is no command '{result.UnmatchedTokens[0]}'{NearestName.Suggest(result.UnmatchedTokens[0], command.Subcommands.Select(known => known.Name))}";
        if (UnknownOption(result) is { } option)
            return $"There is no option '{option}'{(option.Length > 2 ? NearestName.Suggest(option, KnownOptions(command)) : ".")}";
        if (result.UnmatchedTokens is [var extra, ..])
            return $"There is one argument too many, '{extra}'.";
        if (result.Errors.Count > 0 && command.Subcommands.Count > 0 && command.Action is null)
            return $"A command is missing: {string.Join(", ", command.Subcommands.Select(known => known.Name))}.";
        return result.Errors is [var error, ..] ? Describe(error) : null;
    }

    /// <summary>The parser's own words only where a command has said what is wrong.</summary>
    private static string Describe(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option.Arity.MinimumNumberOfValues: > 0 } option => $"Option '{option.Option.Name}' needs a value.",
        OptionResult { Tokens.Count: > 1 } option => $"Option '{option.Option.Name}' is given more than once.",
        ArgumentResult { Tokens.Count: 0, Argument: var argument } => $"{argument.Name} is missing: {argument.Description}",
        _ => error.Message,
    };

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

    private IEnumerable<string> KnownOptions(Command command) =>
        command.Options.Concat(_global.All).SelectMany(option => option.Aliases.Prepend(option.Name)).Append("--help");

    private static string CommandPath(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{CommandPath(parent)} {result.Command.Name}" : "assessc";
}
