using System.Collections.Immutable;
using System.CommandLine;
using AssessDsl.Cli.Terminal;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Emit.Html;
using AssessDsl.Project;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Commands;

/// <summary><c>assessc init</c>: a project that builds, with a workflow that checks it.</summary>
internal sealed class InitCommand(TerminalStreams streams, GlobalOptions global)
{
    private const string ResourcePrefix = "init/";
    private const string TemplateFolder = "templates";
    private const string VersionPlaceholder = "{{version}}";

    private readonly Argument<string?> _folder = new("DIR")
    {
        Description = "The folder. Default: the working directory.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Flag _templates = new("--templates")
    {
        Description = "Write out the built-in HTML templates into 'templates' instead, to be changed one by one.",
    };

    /// <summary>The command for the command line.</summary>
    public Command Create()
    {
        var command = new Command("init", "Make a project that builds: a project file, a first brief, a workflow, editor settings.") { _folder, _templates };
        command.SetInterruptibleAction(Run);
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(result.GetValue(_folder) ?? ".");
        var hasTemplates = result.GetValue(_templates);
        var files = hasTemplates ? Templates() : Project();
        var existing = files.Where(file => File.Exists(Path.Combine(folder, file.Path))).ToHashSet();
        // A repository has its own .gitignore and editor settings; what makes the project must be new.
        if (existing.FirstOrDefault(file => hasTemplates || ProjectInput.IsProjectFile(file.Path)) is { } obstacle)
            throw new UsageException($"There is a file '{obstacle.Path}' already; 'assessc init' replaces nothing.");
        var written = new OutputWriter(folder, folder).Write([.. files.Where(file => !existing.Contains(file))], cancellationToken);
        if (written.Diagnostics is [var problem, ..])
            throw new UsageException(problem.Message);
        if (global.IsQuiet(result))
            return ExitCode.Success;
        foreach (var file in files)
            streams.Error.WriteLine(existing.Contains(file) ? $"Kept {file.Path}, which was there" : $"Wrote {file.Path}");
        streams.Error.WriteLine(hasTemplates
            ? $"Next: say \"templates\": \"{TemplateFolder}\" in assess.json, and delete the files that are to stay as they are."
            : "Next: 'assessc build' makes the brief.");
        return ExitCode.Success;
    }

    private static ImmutableArray<OutputFile> Templates() =>
        [.. BuiltInTemplates.Names.Select(name => new OutputFile($"{TemplateFolder}/{name}", BuiltInTemplates.Read(name)))];

    private static ImmutableArray<OutputFile> Project()
    {
        var assembly = typeof(InitCommand).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Where(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return new OutputFile(name[ResourcePrefix.Length..], reader.ReadToEnd().Replace(VersionPlaceholder, ToolVersion.Text, StringComparison.Ordinal));
                }),
        ];
    }
}
