using System.CommandLine;
using AssessDsl.Cli.Editions;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Project.Comparison;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc diff</c>: what changed in meaning between two editions.</summary>
internal sealed class DiffCommand(TerminalStreams streams, GlobalOptions global)
{
    private static readonly Dictionary<string, Func<Style, ChangePrinter>> s_formats = new(StringComparer.Ordinal)
    {
        ["full"] = style => new FullChangePrinter(style),
        ["json"] = _ => new JsonChangePrinter(),
        ["markdown"] = _ => new MarkdownChangePrinter(),
    };

    private readonly Argument<string[]> _editions = new("EDITION")
    {
        Description = "Up to two files, folders, compiled JSON documents or git revisions; the second is the working tree when left out, "
            + "the first the commit at which it left the main branch.",
        Arity = new(0, 2),
    };

    private readonly Option<string?> _format = new("--output-format") { Description = "full, json or markdown. Default: full.", HelpName = "FORMAT" };
    private readonly Option<string?> _base = new("--base")
    {
        Description = "The branch to compare the working tree with: the commit at which it left it. Default: the main branch.",
        HelpName = "BRANCH",
    };

    private readonly Flag _exitCode = new("--exit-code") { Description = "Fail when a judgment moved and 'change' does not say why." };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _format.AcceptOnly([.. s_formats.Keys]);
        var command = new Command("diff", "Print what changed in meaning: judgments, evidence, sources, clauses. Fails when the second edition has errors.") { _editions, _format, _exitCode, _base };
        command.Validators.Add(result =>
        {
            if (result.GetResult(_base) is not null && result.GetValue(_editions) is { Length: > 0 })
                result.AddError("Option '--base' says what the working tree is compared with; no edition can be named beside it.");
        });
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        using var reader = new EditionReader(Directory.GetCurrentDirectory(), cancellationToken);
        var names = result.GetValue(_editions) ?? [];
        var before = names is [var first, ..] ? reader.Read(first, names[1..]) : reader.ReadMergeBase(result.GetValue(_base));
        var after = names is [var other, var second] ? reader.Read(second, [other]) : reader.ReadWorkingTree();
        if (before.HasNoSources && after.HasNoSources)
            throw new UsageException("Neither edition has an .assess file in this folder.");
        var changes = EditionComparer.Compare(before.Edition, after.Edition);
        s_formats[result.GetValue(_format) ?? "full"](streams.OutputStyle(global.Color(result))).Print(changes, streams.Output);
        foreach (var side in ((NamedEdition[])[before, after]).Where(side => side.Errors > 0))
            streams.Error.WriteLine(EditionErrors.Describe(side.Name, side.Errors));
        if (before.HasNoSources)
            streams.Error.WriteLine($"{Printable.Of(before.Name.Subject)} has no .assess file in this folder, so everything counts as new.");
        // The earlier edition cannot be mended any more: a change that mends it must be able to pass.
        var hasFailed = after.Errors > 0 || (result.GetValue(_exitCode) && changes.Any(change => change.IsUnexplained));
        return hasFailed ? ExitCode.Findings : ExitCode.Success;
    }
}
