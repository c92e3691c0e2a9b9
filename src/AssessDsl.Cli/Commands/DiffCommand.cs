using System.CommandLine;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Emit;
using AssessDsl.Project;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc diff</c>: what changed in meaning between two editions.</summary>
internal sealed class DiffCommand(TerminalStreams streams)
{
    private readonly Argument<string[]> _editions = new("EDITION")
    {
        Description = "Up to two files, folders, compiled JSON documents or git revisions; the second is the working tree when left out, "
            + "the first the commit at which it left the main branch.",
        Arity = new(0, 2),
    };

    private readonly Option<string?> _format = new("--output-format") { Description = "full, json or markdown. Default: full.", HelpName = "FORMAT" };
    private readonly Option<bool> _exitCode = new("--exit-code") { Description = "Fail when a judgment moved and 'change' does not say why." };
    private readonly Option<string?> _color = new("--color") { Description = "Colour the output: auto, always or never.", HelpName = "WHEN" };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _format.AcceptOnly("full", "json", "markdown");
        _color.AcceptOnly("auto", "always", "never");
        var command = new Command("diff", "Print what changed in meaning: judgments, evidence, sources, clauses.") { _editions, _format, _exitCode, _color };
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var git = new Git(Directory.GetCurrentDirectory());
        var names = result.GetValue(_editions) ?? [];
        var before = names.Length > 0 ? Open(names[0], git, cancellationToken) : OpenCommit(git.FindMergeBase(), git, cancellationToken);
        var after = names.Length > 1 ? Open(names[1], git, cancellationToken) : Compile(InputOptions.OpenSurroundings(needsSources: true, cancellationToken), "the working tree");
        var changes = EditionComparer.Compare(before, after);
        ChangePrinter printer = result.GetValue(_format) switch
        {
            "json" => new JsonChangePrinter(),
            "markdown" => new MarkdownChangePrinter(),
            _ => new FullChangePrinter(streams.OutputStyle(Choices.Parse<ColorChoice>(result.GetValue(_color)) ?? ColorChoice.Auto)),
        };
        printer.Print(changes, streams.Output);
        return result.GetValue(_exitCode) && changes.Any(change => change.IsUnexplained) ? ExitCode.Findings : ExitCode.Success;
    }

    private static Edition Open(string name, Git git, CancellationToken cancellationToken)
    {
        if (File.Exists(name) && Path.GetExtension(name) == ".json")
            return Edition.Parse(File.ReadAllText(name)) ?? throw new UsageException($"'{name}' is no JSON document of this compiler.");
        if (File.Exists(name) || Directory.Exists(name))
        {
            var resolver = new InputResolver(Directory.GetCurrentDirectory());
            resolver.Add(name);
            return Compile(Workspace.Open(resolver.Resolve()[0], cancellationToken: cancellationToken), $"'{name}'");
        }
        return git.FindCommit(name) is { } commit
            ? OpenCommit(commit, git, cancellationToken)
            : throw new UsageException($"'{name}' is no file, no folder and no git revision.");
    }

    private static Edition OpenCommit(string commit, Git git, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("assessc-").FullName;
        try
        {
            git.Export(commit, folder);
            var resolver = new InputResolver(Directory.CreateDirectory(Path.Combine(folder, git.Prefix)).FullName.TrimEnd('/'));
            resolver.AddSurroundings();
            return Compile(Workspace.Open(resolver.Resolve()[0], cancellationToken: cancellationToken), $"commit {commit[..Math.Min(12, commit.Length)]}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An edition with errors is compared as far as it goes, except where nothing can be made of it.</summary>
    private static Edition Compile(Workspace project, string name)
    {
        if (project.Obstacle is { } obstacle)
            throw new UsageException($"{char.ToUpperInvariant(name[0])}{name[1..]} cannot be compiled: {obstacle.PlaceAndMessage()}");
        return Edition.Parse(JsonEmitter.Emit(project.Compile()).Text)!;
    }
}
