using AssessDsl.Cli.Commands;
using AssessDsl.Cli.Printing;
using AssessDsl.Compiler.Emit;
using AssessDsl.Project;
using AssessDsl.Project.Comparison;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli;

/// <summary>An edition that is compared.</summary>
/// <param name="Name">What it is called in messages, at the beginning of a sentence.</param>
/// <param name="Edition">Its declarations.</param>
/// <param name="Errors">The number of errors in its sources; what they concern may be missing.</param>
internal sealed record NamedEdition(string Name, Edition Edition, int Errors)
{
    /// <summary>Whether there was no source at all.</summary>
    public bool HasNoSources { get; init; }
}

/// <summary>Reads the editions that <c>assessc diff</c> compares.</summary>
internal sealed class EditionReader(string workingDirectory, CancellationToken cancellationToken)
{
    private readonly Git _git = new(workingDirectory);

    /// <summary>The project around the working directory as it is.</summary>
    public NamedEdition ReadWorkingTree() => Compile(InputOptions.OpenSurroundings(needsSources: true, cancellationToken), "The working tree");

    /// <summary>The same project at the commit at which it left a branch; without its name, the main branch.</summary>
    public NamedEdition ReadMergeBase(string? branch) => ReadCommit(_git.FindMergeBase(branch));

    /// <summary>A file, a folder, a compiled JSON document or a git revision.</summary>
    /// <param name="name">What it is named by.</param>
    /// <param name="other">The name of the edition that it is compared with: in a project that holds both, it is no part of this one.</param>
    public NamedEdition Read(string name, string? other)
    {
        if (File.Exists(name) && Path.GetExtension(name) == ".json")
            return new($"'{name}'", Edition.Parse(File.ReadAllText(name)) ?? throw new UsageException($"'{name}' is no JSON document of this compiler."), Errors: 0);
        if (File.Exists(name) || Directory.Exists(name))
            return ReadPath(name, other);
        return _git.FindCommit(name) is { } commit
            ? ReadCommit(commit)
            : throw new UsageException($"'{name}' is no file, no folder and no git revision{HintFor(name)}");
    }

    /// <summary>Git's own way to name two revisions is one word.</summary>
    private string HintFor(string name) => name.Split("..", 2) is [{ Length: > 0 } from, { Length: > 0 } to]
        ? $"; two are named apart: 'assessc diff {from} {to.TrimStart('.')}'."
        : _git.AskIsShallow() ? "; this clone is shallow and may lack it: 'git fetch --unshallow' fetches all."
        : ".";

    private NamedEdition ReadPath(string name, string? other)
    {
        var resolver = new InputResolver(workingDirectory);
        resolver.Add(name);
        var project = Workspace.Open(resolver.Resolve()[0], cancellationToken: cancellationToken);
        if (other is not null && FullPath(other) is var otherPath && !ProjectPath.IsWithin(otherPath, FullPath(name)))
            project = project.Without(path => !project.Covers(path) && ProjectPath.IsWithin(otherPath, Path.GetFullPath(path, project.Folder)));
        return project.IsUnusable || project.Trees.Any(tree => project.Covers(tree.Path))
            ? Compile(project, $"'{name}'")
            : throw new UsageException($"'{name}' holds no file of the project around it.");
    }

    private NamedEdition ReadCommit(string commit)
    {
        var folder = Directory.CreateTempSubdirectory("assessc-").FullName;
        try
        {
            var top = Directory.CreateDirectory(Path.Combine(folder, "tree")).FullName;
            _git.Export(commit, top, Path.Combine(folder, "index"));
            var resolver = new InputResolver(Path.TrimEndingDirectorySeparator(Directory.CreateDirectory(Path.Combine(top, _git.FindPrefix())).FullName), top);
            resolver.AddSurroundings();
            var project = Workspace.Open(resolver.Resolve()[0], cancellationToken: cancellationToken);
            var name = $"Commit {commit[..Math.Min(12, commit.Length)]}";
            // Before a project began, nothing was declared.
            return project.Obstacle?.Descriptor == ProjectDiagnostics.NoInput ? new(name, Edition.Empty, Errors: 0) { HasNoSources = true } : Compile(project, name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An edition with errors is compared as far as it goes, except where nothing can be made of it.</summary>
    private NamedEdition Compile(Workspace project, string name)
    {
        if (project.Obstacle is { } obstacle)
            throw new UsageException($"{name} cannot be compiled: {obstacle.PlaceAndMessage()}");
        var compilation = project.Compile();
        return new(name, Edition.Parse(JsonEmitter.Emit(compilation, cancellationToken).Text, project.Covers)!, project.GetErrors(compilation, cancellationToken).Length);
    }

    private string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory));
}
