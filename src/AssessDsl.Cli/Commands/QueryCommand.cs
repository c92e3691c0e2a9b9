using System.CommandLine;
using AssessDsl.Cli.Editions;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Terminal;
using AssessDsl.Project.Querying;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc query</c>: a question to many editions.</summary>
internal sealed class QueryCommand(TerminalStreams streams, GlobalOptions global)
{
    private readonly Argument<string> _question = new("QUESTION")
    {
        Description = "Words that must all hold of a declaration: WORD or \"SOME WORDS\" in its id, title or prose; "
            + "id:NAME, kind:NAME, title:WORD, names:ID, PROPERTY:VALUE.",
    };

    private readonly Argument<string[]> _editions = new("EDITION")
    {
        Description = "Files, folders, compiled JSON documents or git revisions, oldest first. "
            + "Default: the commits of the branch that changed the project, and the working tree if it differs.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _format = new("--output-format") { Description = "full or json. Default: full.", HelpName = "FORMAT" };
    private readonly Option<int?> _last = new("--last") { Description = "Ask the last so many editions only.", HelpName = "N" };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        _format.AcceptOnly("full", "json");
        _last.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, out var count) && count > 0))
                result.AddError($"Option '--last' takes a number from 1 on, not '{token.Value}'.");
        });
        var command = new Command("query", "Print the declarations of many editions that a question asks for, with their history; with -v tags at each change.")
            { _question, _editions, _format, _last };
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        if (!Question.TryParse(result.GetRequiredValue(_question), out var question, out var problem))
            throw new UsageException(problem);
        var archive = new Archive(question);
        var editions = Read(archive, result, cancellationToken);
        if (archive.Problem is { } unknown)
            throw new UsageException(unknown);
        var found = new FoundAnswers(question, editions.Names, archive.Answers);
        if (result.GetValue(_format) is "json")
            JsonAnswerPrinter.Print(found, streams.Output);
        else
            new FullAnswerPrinter(streams.OutputStyle(global.Color(result)), global.Read(result).IsVerbose).Print(found, streams.Output);
        foreach (var note in editions.Notes)
            streams.Error.WriteLine(note);
        return editions.LastHasErrors ? ExitCode.Findings : ExitCode.Success;
    }

    private ArchiveReader Read(Archive archive, ParseResult result, CancellationToken cancellationToken)
    {
        using var reader = new EditionReader(Directory.GetCurrentDirectory(), cancellationToken);
        var names = result.GetValue(_editions) ?? [];
        var isHistory = names.Length == 0;
        IReadOnlyList<Func<NamedEdition>> readings = isHistory
            ? reader.FindHistory()
            : [.. names.Select(name => (Func<NamedEdition>)(() => reader.Read(name, names.Where(other => other != name))))];
        var last = result.GetValue(_last) ?? int.MaxValue;
        if (isHistory && readings.Count < last && reader.AskIsShallow())
            streams.Error.WriteLine("This clone is shallow, so earlier editions are missing; 'git fetch --unshallow' fetches them.");
        var editions = new ArchiveReader(archive);
        using (var progress = streams.StartProgress("Reading", global.IsQuiet(result), "editions"))
            editions.Read([.. readings.TakeLast(last)], mayLeaveOut: isHistory, progress, cancellationToken);
        return editions.HasSources ? editions : throw new UsageException("No edition has an .assess file in this folder.");
    }
}
