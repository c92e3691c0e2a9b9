using System.Collections.Immutable;
using AssessDsl.Cli.Commands;
using AssessDsl.Cli.Printing;
using AssessDsl.Compiler.Emit;
using AssessDsl.Compiler.Syntax;
using AssessDsl.Project;
using AssessDsl.Project.Comparison;
using AssessDsl.Project.Files;

namespace AssessDsl.Cli.Editions;

/// <summary>Reads the editions that are named, or that git has.</summary>
internal sealed class EditionReader(string workingDirectory, CancellationToken cancellationToken) : IDisposable
{
    private readonly Git _git = new(workingDirectory);

    /// <summary>Where commits are read, one after the other; null before the first.</summary>
    private Checkout? _checkout;

    /// <summary>The path of the working directory in commits; null before the first.</summary>
    private string? _prefix;

    /// <summary>The files of the commit that was read last: most are the same in the next.</summary>
    private IReadOnlyCollection<SyntaxTree> _trees = [];

    /// <summary>The project around the working directory as it is.</summary>
    public NamedEdition ReadWorkingTree() => Compile(InputOptions.OpenSurroundings(needsSources: true, cancellationToken), EditionName.WorkingTree);

    /// <summary>The same project at the commit at which it left a branch; without its name, the main branch.</summary>
    public NamedEdition ReadMergeBase(string? branch) => ReadCommit(_git.FindMergeBase(branch));

    /// <summary>Whether commits are missing because nobody has fetched them.</summary>
    public bool AskIsShallow() => _git.AskIsThere() && _git.AskIsShallow();

    /// <summary>
    /// The editions of the project around the working directory, oldest first: the commits of the branch that changed it,
    /// and the working tree if that differs. Each is read when it is called for.
    /// </summary>
    public ImmutableArray<Func<NamedEdition>> FindHistory()
    {
        var resolver = new InputResolver(workingDirectory);
        resolver.AddSurroundings();
        var git = new Git(resolver.Resolve()[0].Folder);
        ImmutableArray<Func<NamedEdition>> commits = git.AskIsThere() ? [.. git.FindHistory().Select(commit => (Func<NamedEdition>)(() => ReadCommit(commit)))] : [];
        return commits.IsEmpty || git.AskHasChanges() ? [.. commits, ReadWorkingTree] : commits;
    }

    /// <summary>A file, a folder, a compiled JSON document or a git revision.</summary>
    /// <param name="name">What it is named by.</param>
    /// <param name="others">The names of the other editions: in a project that holds all of them, they are no part of this one.</param>
    public NamedEdition Read(string name, IEnumerable<string> others)
    {
        if (File.Exists(name) && Path.GetExtension(name) == ".json")
            return new(EditionName.Of(name), Edition.Parse(File.ReadAllText(name)) ?? throw new UsageException($"'{name}' is no JSON document of this compiler."), Errors: 0);
        if (File.Exists(name) || Directory.Exists(name))
            return ReadPath(name, others);
        return _git.FindCommit(name) is { } commit
            ? ReadCommit(commit)
            : throw new UsageException($"'{name}' is no file, no folder and no git revision{HintFor(name)}");
    }

    /// <summary>The project around the working directory at a commit.</summary>
    public NamedEdition ReadCommit(Commit commit)
    {
        var top = (_checkout ??= new(_git)).MoveTo(commit);
        var resolver = new InputResolver(Path.TrimEndingDirectorySeparator(Directory.CreateDirectory(Path.Combine(top, _prefix ??= _git.FindPrefix())).FullName), top);
        resolver.AddSurroundings();
        var project = Workspace.Open(resolver.Resolve()[0], known: _trees, cancellationToken: cancellationToken);
        _trees = project.Trees;
        var name = EditionName.Of(commit);
        // Before a project began, nothing was declared.
        return project.Obstacle?.Descriptor == ProjectDiagnostics.NoInput ? new(name, Edition.Empty, Errors: 0) { HasNoSources = true } : Compile(project, name);
    }

    public void Dispose() => _checkout?.Dispose();

    /// <summary>Git's own way to name two revisions is one word.</summary>
    private string HintFor(string name) => name.Split("..", 2) is [{ Length: > 0 } from, { Length: > 0 } to]
        ? $"; two are named apart: '{from} {to.TrimStart('.')}'."
        : _git.AskIsShallow() ? "; this clone is shallow and may lack it: 'git fetch --unshallow' fetches all."
        : ".";

    private NamedEdition ReadPath(string name, IEnumerable<string> others)
    {
        var resolver = new InputResolver(workingDirectory);
        resolver.Add(name);
        var project = Workspace.Open(resolver.Resolve()[0], cancellationToken: cancellationToken);
        string[] apart = [.. others.Select(FullPath).Where(other => !ProjectPath.IsWithin(other, FullPath(name)))];
        if (apart.Length > 0)
            project = project.Without(path => !project.Covers(path) && apart.Any(other => ProjectPath.IsWithin(other, Path.GetFullPath(path, project.Folder))));
        return project.IsUnusable || project.Trees.Any(tree => project.Covers(tree.Path))
            ? Compile(project, EditionName.Of(name))
            : throw new UsageException($"'{name}' holds no file of the project around it.");
    }

    /// <summary>An edition with errors is read as far as it goes, except where nothing can be made of it.</summary>
    private NamedEdition Compile(Workspace project, EditionName name)
    {
        if (project.Obstacle is { } obstacle)
            throw new UsageException($"{name.Subject} cannot be compiled: {obstacle.PlaceAndMessage()}");
        var compilation = project.Compile();
        return new(name, Edition.Parse(JsonEmitter.Emit(compilation, cancellationToken).Text, project.Covers)!, project.GetErrors(compilation, cancellationToken).Length);
    }

    private string FullPath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workingDirectory));
}
