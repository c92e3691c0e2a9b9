using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using AssessDsl.Project;

namespace AssessDsl.Cli.Editions;

/// <summary>What is asked of git.</summary>
/// <param name="folder">A folder in the work tree.</param>
internal sealed class Git(string folder)
{
    /// <summary>What tells the main branch: what the origin says it is, else its usual names.</summary>
    private static readonly string[] s_mainBranches =
        ["origin/HEAD", .. ((string[])["main", "master", "develop", "trunk"]).SelectMany(name => (string[])[$"origin/{name}", name])];

    /// <summary>What a project consists of, by the names of its files.</summary>
    private static readonly string[] s_projectFiles = ["--", "*.assess", ProjectInput.ProjectFileName];

    /// <summary>Why git did not do what it was asked last.</summary>
    private string _refusal = "";

    /// <summary>The path from the top of the work tree to the folder, with <c>/</c> at its end unless it is empty.</summary>
    public string FindPrefix() => Run("rev-parse", "--show-prefix") ?? throw new UsageException(
        _refusal.Contains("not a git repository", StringComparison.Ordinal) ? "There is no git repository here; name two editions to compare." : $"git says: {_refusal}");

    /// <summary>Whether there is a repository, and git to ask.</summary>
    public bool AskIsThere()
    {
        try
        {
            return Run("rev-parse", "--is-inside-work-tree") == "true";
        }
        catch (UsageException)
        {
            return false;
        }
    }

    /// <summary>Whether commits are missing because nobody has fetched them.</summary>
    public bool AskIsShallow() => Run("rev-parse", "--is-shallow-repository") == "true";

    /// <summary>Whether the project in the folder is not as the last commit has it.</summary>
    public bool AskHasChanges() => Run(["--no-optional-locks", "status", "--porcelain", "--untracked-files=all", .. s_projectFiles]) is { Length: > 0 };

    /// <summary>The commit that a revision names, or null.</summary>
    public Commit? FindCommit(string revision) =>
        Run("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}") is { } hash ? Log("-1", hash)[0] : null;

    /// <summary>The commits of the branch at which the project in the folder changed, oldest first. What was merged came with the merge.</summary>
    public ImmutableArray<Commit> FindHistory() => Log(["--first-parent", "--reverse", "HEAD", .. s_projectFiles]);

    /// <summary>The commit at which the work tree left a branch; null for the main branch.</summary>
    public Commit FindMergeBase(string? branch)
    {
        FindPrefix();
        var isShallow = AskIsShallow();
        var known = (branch is null ? s_mainBranches : [branch, $"origin/{branch}"]).FirstOrDefault(name => FindCommit(name) is not null);
        if (known is null)
            throw new UsageException(NoBranch(branch, isShallow));
        if (Run("merge-base", "HEAD", known) is { } hash && FindCommit(hash) is { } commit)
            return commit;
        throw new UsageException(isShallow
            ? $"This clone is shallow and does not reach back to '{known}'. Fetch all of it: 'git fetch --unshallow', or 'fetch-depth: 0' in a workflow."
            : $"HEAD and '{known}' have no commit in common.");
    }

    /// <summary>
    /// Makes a folder hold the files of a commit, as a checkout would, which leaves the work tree and its index alone.
    /// The index knows what the folder holds already.
    /// </summary>
    public void CheckOut(Commit commit, string target, string index)
    {
        (string, string)[] places = [("GIT_WORK_TREE", target), ("GIT_INDEX_FILE", index)];
        if (Run(places, "-c", "core.fsmonitor=false", "read-tree", "--reset", "-u", "--no-sparse-checkout", "--no-recurse-submodules", commit.Hash) is null)
            throw new UsageException($"git cannot read the commit {commit.Hash}.");
    }

    private static string NoBranch(string? branch, bool isShallow)
    {
        var what = branch is null ? "no main branch to compare with" : $"no branch '{branch}'";
        if (isShallow)
        {
            return $"This clone is shallow and has {what}. Fetch all of it: "
                + "git remote set-branches origin '*' && git fetch --unshallow, or 'fetch-depth: 0' in a workflow.";
        }
        return branch is null ? $"There is {what}; name it with '--base'." : $"There is {what}.";
    }

    private ImmutableArray<Commit> Log(params string[] arguments) =>
        [.. RunLines([], ["log", "--no-show-signature", "--format=%H %cs", .. arguments])?.Select(line => line.Split(' ')).Select(parts => new Commit(parts[0], parts[1])) ?? []];

    private string? Run(params string[] arguments) => Run([], arguments);

    /// <summary>The first line that git prints, or null when it fails.</summary>
    private string? Run((string Variable, string Value)[] environment, params string[] arguments) =>
        RunLines(environment, arguments) is { } lines ? lines.FirstOrDefault() ?? "" : null;

    /// <summary>What git prints, or null when it fails.</summary>
    private string[]? RunLines((string Variable, string Value)[] environment, string[] arguments)
    {
        var errors = new StringBuilder();
        using var process = Start(environment, arguments, line => errors.Append(line).Append('\n'));
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _refusal = errors.ToString().Split('\n')[0];
        return process.ExitCode == 0 ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : null;
    }

    private Process Start((string Variable, string Value)[] environment, string[] arguments, Action<string> takeError)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        try
        {
            var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) => takeError(line.Data ?? "");
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UsageException("git is not installed; name files or folders to compare.");
        }
    }
}
