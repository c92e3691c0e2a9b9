using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using AssessDsl.Cli.Printing;
using AssessDsl.Cli.Reporting;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Compiler.Text;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Commands;

/// <summary>The arguments that say what is compiled.</summary>
internal sealed class InputOptions(TerminalStreams streams)
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Files, folders or globs; '-' for standard input. Default: the project around the working directory.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string?> _standardInputName = new("--stdin-filename")
    {
        Description = "The file whose text standard input holds.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _asOf = new("--as-of")
    {
        Description = "The day that stands for \"now\" where no brief gives one.",
        HelpName = "DATE",
    };

    private byte[] _standardInput = [];

    /// <summary>Adds the arguments to a command; one that does not compile needs no date.</summary>
    public void AddTo(Command command, bool hasDate = true)
    {
        _asOf.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !PartialDate.TryParse(token.Value, out _))
                result.AddError($"Option '--as-of' takes a date such as 2025-01-17, not '{token.Value}'.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(_standardInputName) is not null && !ReadsStandardInput(result))
                result.AddError("Option '--stdin-filename' needs the path '-', which reads standard input.");
        });
        command.Arguments.Add(_paths);
        command.Options.Add(_standardInputName);
        if (hasDate)
            command.Options.Add(_asOf);
    }

    /// <summary>Whether standard input takes the place of a file.</summary>
    public bool ReadsStandardInput(SymbolResult result) =>
        result.GetValue(_paths)?.Contains(StandardInput, StringComparer.Ordinal) is true;

    /// <summary>Refuses standard input, which can be read once only, to a command that reads again and again.</summary>
    public void RefuseStandardInput(ParseResult result)
    {
        if (ReadsStandardInput(result.CommandResult))
            throw new UsageException($"'assessc {result.CommandResult.Command.Name}' watches files; it cannot read standard input.");
    }

    /// <summary>Whether something else than standard input is named.</summary>
    public bool NamesFiles(SymbolResult result) => result.GetValue(_paths)?.Any(path => path != StandardInput) is true;

    /// <summary>The day given as "now"; null when there is none.</summary>
    public PartialDate? AsOf(ParseResult result) => PartialDate.TryParse(result.GetValue(_asOf), out var date) ? date : null;

    /// <summary>Finds and reads what the command line names; shows progress on a terminal unless it shall be quiet.</summary>
    public Workspaces Open(ParseResult result, bool isQuiet, CancellationToken cancellationToken)
    {
        using var progress = streams.StartProgress("Reading", isQuiet);
        var workingDirectory = Directory.GetCurrentDirectory();
        var paths = result.GetValue(_paths) ?? [];
        var resolver = new InputResolver(workingDirectory);
        List<InMemoryFile> inMemory = [];
        if (paths.Contains(StandardInput, StringComparer.Ordinal))
            inMemory.Add(ReadStandardInput(Path.GetFullPath(result.GetValue(_standardInputName) ?? "stdin.assess", workingDirectory), cancellationToken));
        foreach (var path in paths.Where(path => path != StandardInput))
        {
            var file = Path.GetFullPath(path, workingDirectory);
            if (MayBePipe(file) && !inMemory.Exists(known => known.File == file))
                inMemory.Add(ReadPipe(file, path, cancellationToken));
            else
                resolver.Add(path);
        }
        inMemory.ForEach(resolver.Add);
        if (paths.Length == 0)
            resolver.AddSurroundings();
        var inputs = resolver.Resolve();
        if (!isQuiet)
            NoteUnusedProjects(inputs, workingDirectory);
        ImmutableArray<Workspace> projects =
            [.. inputs.Select(input => Workspace.Open(input, inMemory, progress: progress, cancellationToken: cancellationToken))];
        return new(workingDirectory, [.. resolver.Problems, .. projects.SelectMany(project => project.FindEmptyFolders(workingDirectory))], projects);
    }

    /// <summary>Writes standard input as it came, with what is too long to be parsed.</summary>
    public void PassOnStandardInput(Stream target)
    {
        target.Write(_standardInput);
        using var rest = InheritedStream.OpenInput();
        rest.CopyTo(target);
    }

    /// <summary>Opens the project around the working directory; its file must be sound, and there must be sources where they are needed.</summary>
    public static Workspace OpenSurroundings(bool needsSources, CancellationToken cancellationToken)
    {
        var resolver = new InputResolver(Directory.GetCurrentDirectory());
        resolver.AddSurroundings();
        var project = Workspace.Open(resolver.Resolve()[0], cancellationToken: cancellationToken);
        return project.Obstacle is { } obstacle && (needsSources || obstacle.Descriptor != ProjectDiagnostics.NoInput)
            ? throw new UsageException(obstacle.PlaceAndMessage())
            : project;
    }

    /// <summary>Says where the files of several projects are about to be compiled together, by the settings of none.</summary>
    private void NoteUnusedProjects(ImmutableArray<ProjectInput> inputs, string workingDirectory)
    {
        var files = inputs.SelectMany(input => input.FindUnusedProjectFiles()).Except(inputs.Select(input => input.ProjectFile), StringComparer.Ordinal);
        if (files.ToList() is not [{ } first, .. var others])
            return;
        var named = $"'{Printable.Of(ProjectPath.Relative(workingDirectory, first))}'";
        var unused = others.Count == 0 ? $"{named} is" : $"{named} and {DiagnosticWords.Counted(others.Count, "other project file")} are";
        streams.Error.WriteLine($"note: {unused} not used here; name the folder of a project to compile it by its own file.");
    }

    private InMemoryFile ReadStandardInput(string file, CancellationToken cancellationToken)
    {
        _standardInput = Wait(() =>
        {
            using var stream = InheritedStream.OpenInput();
            return SourceReader.ReadBytes(stream).ToArray();
        }, cancellationToken);
        return new(file, SourceText.FromBytes(_standardInput));
    }

    /// <summary>A pipe that is named can be read, but once only.</summary>
    private static bool MayBePipe(string file) => SourceReader.HasNoLength(file) && !ProjectInput.IsProjectFile(file);

    private static InMemoryFile ReadPipe(string file, string path, CancellationToken cancellationToken)
    {
        try
        {
            var text = Wait(() =>
            {
                using var stream = File.OpenRead(file);
                return SourceReader.Read(stream);
            }, cancellationToken);
            return new(file, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"Cannot read '{path}': {SourceReader.ReasonFor(exception)}.");
        }
    }

    /// <summary>Reads what may never come; an interruption does not wait for it.</summary>
    private static T Wait<T>(Func<T> read, CancellationToken cancellationToken) =>
        Task.Run(read, CancellationToken.None).WaitAsync(cancellationToken).GetAwaiter().GetResult();
}
